import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { DoubleDecisionTable } from "~db/schema";
import { MOST_DAYS_APART } from "./domain/double-report";

/** Reports that count or may still count. */
const COUNTED = ["reported", "report-returned", "accepted"] as const;

/**
 * Of each contest, the reports of other unions on days next to its own. At an event of others unions meet: there only
 * those of a union above or below count, of the same host.
 */
export function findNeighbours(db: Db | Trx, grassrootsIds: readonly string[]) {
  return db
    .selectFrom("ClosingReport as r")
    .innerJoin("GrassrootsContest as g", "g.id", "r.grassrootsId")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .innerJoin("ClosingReport as r2", (join) =>
      join
        .onRef("r2.grassrootsId", "!=", "r.grassrootsId")
        .on("r2.startsOn", "<=", sql<string>`date(r."endsOn", ${`+${MOST_DAYS_APART} days`})`)
        .on("r2.endsOn", ">=", sql<string>`date(r."startsOn", ${`-${MOST_DAYS_APART} days`})`),
    )
    .innerJoin("GrassrootsContest as g2", "g2.id", "r2.grassrootsId")
    .innerJoin("Case as k2", "k2.id", "g2.caseId")
    .innerJoin("Union as u2", "u2.id", "k2.unionId")
    .leftJoin("ClosingCount as n", "n.grassrootsId", "r.grassrootsId")
    .leftJoin("ClosingCount as n2", "n2.grassrootsId", "r2.grassrootsId")
    .select([
      "n.participantCount as ownCount",
      "n2.participantCount as otherCount",
      "r.grassrootsId",
      "r.startsOn",
      "r.endsOn",
      "r.venue",
      "r2.grassrootsId as otherId",
      "r2.startsOn as otherStartsOn",
      "r2.endsOn as otherEndsOn",
      "r2.venue as otherVenue",
      "g2.name as otherName",
      "k2.state as otherState",
      "u2.shortName as otherUnionName",
    ])
    .where("r.grassrootsId", "in", grassrootsIds)
    .where(({ and, eb, exists, or, selectFrom }) =>
      or([
        and([eb("g.outsideHost", "is", null), eb("g2.outsideHost", "is", null)]),
        and([
          eb("g2.outsideHost", "=", eb.ref("g.outsideHost")),
          exists(
            selectFrom("UnionAncestor as x")
              .select("x.unionId")
              .where((x) =>
                x.or([
                  x.and([
                    x("x.unionId", "=", x.ref("k.unionId")),
                    x("x.ancestorId", "=", x.ref("k2.unionId")),
                  ]),
                  x.and([
                    x("x.unionId", "=", x.ref("k2.unionId")),
                    x("x.ancestorId", "=", x.ref("k.unionId")),
                  ]),
                ]),
              ),
          ),
        ]),
      ]),
    )
    .whereRef("k2.unionId", "!=", "k.unionId")
    .where("k2.state", "in", COUNTED)
    .orderBy("r2.grassrootsId")
    .execute();
}

/** What was decided of pairs in which any of these contests is. */
export function findDecisions(db: Db | Trx, grassrootsIds: readonly string[]) {
  return db
    .selectFrom("DoubleDecision as d")
    .innerJoin("Account as a", "a.id", "d.decidedBy")
    .selectAll("d")
    .select("a.name as decidedByName")
    .where((eb) =>
      eb.or([eb("d.firstId", "in", grassrootsIds), eb("d.secondId", "in", grassrootsIds)]),
    )
    .execute();
}

/** Decides anew where it was decided before. */
export async function upsertDecision(trx: Trx, decision: DoubleDecisionTable): Promise<void> {
  const { keptId, reason, decidedAt, decidedBy } = decision;
  await trx
    .insertInto("DoubleDecision")
    .values(decision)
    .onConflict((conflict) =>
      conflict
        .columns(["firstId", "secondId"])
        .doUpdateSet({ keptId, reason, decidedAt, decidedBy }),
    )
    .execute();
}
