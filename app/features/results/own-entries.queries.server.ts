import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";

/** Who may see an entry's scores and appeal for it (glossary.md 46); a substitute only once they came in. */
const OWNING = ["contestant", "leader"] as const;

/**
 * The stages of a contest in which a worker has an entry, with where each stands: first those of the entry in which
 * they compete, then those of one that they lead, the last stage first.
 */
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
    .where("m.part", "in", OWNING)
    .orderBy(sql`m."part" = 'contestant'`, "desc")
    .orderBy("s.seq", "desc")
    .orderBy("e.id")
    .execute();
}
