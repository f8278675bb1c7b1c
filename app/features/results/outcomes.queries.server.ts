import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import type { StageOutcomeTable } from "~db/schema";

/** What stands of every entry that an advancing list of the stage named, and since which version of the list. */
export function findStanding(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageOutcome as o")
    .select(["o.entryId", "o.seq", "o.isAdvancing"])
    .where("o.stageId", "=", stageId)
    .where(isNewest)
    .execute();
}

const isNewest = sql<boolean>`o."seq" = (SELECT max(n."seq") FROM "StageOutcome" AS n
  WHERE n."stageId" = o."stageId" AND n."entryId" = o."entryId")`;

export async function insertAll(trx: Trx, rows: readonly StageOutcomeTable[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto("StageOutcome").values(rows).execute();
}

/** The accounts of those who compete in these entries, each once: records that became one may stand in several. */
export function findContestants(db: Db | Trx, entryIds: readonly string[]) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Account as a", "a.workerId", "m.workerId")
    .select("a.id as accountId")
    .distinct()
    .where("m.entryId", "in", anyOf(entryIds))
    .where("m.part", "=", "contestant")
    .execute();
}

/**
 * What messages of these stages tell their reader: the stage, the next one, and whether the entry goes on in which
 * they compete; of several the one that does comes first.
 */
export function findTold(db: Db, accountId: string, stageIds: readonly string[]) {
  return outcomes(db)
    .innerJoin("EntryMember as m", "m.entryId", "o.entryId")
    .innerJoin("Account as a", "a.workerId", "m.workerId")
    .where("a.id", "=", accountId)
    .where("m.part", "=", "contestant")
    .where("o.stageId", "in", anyOf(stageIds))
    .orderBy("o.isAdvancing", "desc")
    .orderBy("o.entryId")
    .execute();
}

/** What stands of one entry, where a list named it. */
export function findOfEntry(db: Db, stageId: string, entryId: string) {
  return outcomes(db)
    .where("o.stageId", "=", stageId)
    .where("o.entryId", "=", entryId)
    .where(isNewest)
    .executeTakeFirst();
}

/** Each with the next stage's session: the entry's own once it is drawn, before that the first one planned. */
function outcomes(db: Db) {
  return db
    .selectFrom("StageOutcome as o")
    .innerJoin("Stage as s", "s.id", "o.stageId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .innerJoin("Stage as n", (join) =>
      join.onRef("n.contestId", "=", "s.contestId").on(sql<boolean>`n."seq" = s."seq" + 1`),
    )
    .leftJoin("StageEntry as e", (join) =>
      join.onRef("e.stageId", "=", "n.id").onRef("e.entryId", "=", "o.entryId"),
    )
    .leftJoin("StageSession as t", (join) =>
      join.on(sql<boolean>`t."id" = coalesce(e."sessionId", (SELECT f."id" FROM "StageSession" AS f
        WHERE f."stageId" = n."id" ORDER BY f."startsAt", f."number" LIMIT 1))`),
    )
    .select(["o.stageId", "o.entryId", "o.seq", "o.isAdvancing", "c.id as contestId"])
    .select(["c.name as contest", "s.schemeStage as stage", "n.schemeStage as next"])
    .select(["t.startsAt", "t.venue", "e.sessionId as ownSessionId"]);
}
