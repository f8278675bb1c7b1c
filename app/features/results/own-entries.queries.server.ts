import type { Db, Trx } from "~db/connection.server";

/** The stages of a contest in which a worker takes part, the last one first, with where each stands. */
export function findAllInContest(
  db: Db | Trx,
  { contestId, workerId }: { readonly contestId: string; readonly workerId: string },
) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("StageEntry as e", "e.entryId", "m.entryId")
    .innerJoin("Stage as s", "s.id", "e.stageId")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .innerJoin("Case as ck", "ck.id", "c.caseId")
    .select(["e.entryId", "s.id as stageId", "s.schemeStage", "k.state", "c.id as contestId"])
    .select(["c.name as contestName", "ck.state as phase", "e.attendance"])
    .where("s.contestId", "=", contestId)
    .where("m.workerId", "=", workerId)
    .orderBy("s.seq", "desc")
    .execute();
}
