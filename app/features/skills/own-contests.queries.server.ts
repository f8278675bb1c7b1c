import type { Db } from "~db/connection.server";
import { publicNumber } from "~db/public-number";

/**
 * The entries in which a worker competes, of contests that count, each with the line of the result that everyone reads, if there is one:
 * on notice the newest version, afterwards the newest that was approved.
 */
export function findEntries(db: Db, workerId: string) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .innerJoin("Contest as c", "c.id", "e.contestId")
    .innerJoin("Case as ck", "ck.id", "c.caseId")
    .leftJoin("Result as r", (join) =>
      join.onRef("r.contestId", "=", "c.id").on("r.number", "=", publicNumber("c.id", "ck.state")),
    )
    .leftJoin("ResultLine as l", (join) =>
      join.onRef("l.resultId", "=", "r.id").onRef("l.entryId", "=", "e.id"),
    )
    .leftJoin("SchemeVersion as v", (join) =>
      join.onRef("v.schemeId", "=", "r.schemeId").onRef("v.number", "=", "r.schemeVersion"),
    )
    .select(["e.contestId", "e.caseId", "e.number", "k.state as entryState"])
    .select([
      "k.movedAt",
      "c.name",
      "c.heldOn",
      "c.isRehearsal",
      "c.schemeVersion",
      "ck.state as phase",
    ])
    .select(["l.rank", "l.isTied", "l.total", "l.award", "l.seq", "v.content as scheme"])
    .select((eb) =>
      eb
        .selectFrom("StageEntry as s")
        .innerJoin("ScoreRelease as z", "z.stageId", "s.stageId")
        .select((sub) => sub.fn.max("z.appealsUntilAt").as("until"))
        .whereRef("s.entryId", "=", "e.id")
        .as("appealsUntilAt"),
    )
    .where("m.workerId", "=", workerId)
    .where("m.part", "=", "contestant")
    .where("c.isRehearsal", "=", 0)
    .execute();
}

/** Where a worker stands in the reports of grassroots contests that the union above accepted. */
export function findGrassroots(db: Db, workerId: string) {
  return db
    .selectFrom("ClosingPerson as p")
    .innerJoin("GrassrootsContest as g", "g.id", "p.grassrootsId")
    .innerJoin("ClosingReport as r", "r.grassrootsId", "g.id")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .select(["p.id", "p.rank", "p.score", "g.name", "r.startsOn"])
    .where("p.workerId", "=", workerId)
    .where("k.state", "=", "accepted")
    .execute();
}
