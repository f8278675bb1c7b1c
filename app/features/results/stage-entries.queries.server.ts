import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";

/** The entries of a stage and of those before it, stage by stage, each with the scheme that it is judged by. */
export function findAllUpTo(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("Stage as last")
    .innerJoin("Stage as s", "s.contestId", "last.contestId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .innerJoin("StageEntry as e", "e.stageId", "s.id")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select(["s.id as stageId", "s.seq", "s.schemeStage", "c.schemeId", "c.schemeVersion"])
    .select(["e.id as stageEntryId", "e.entryId", "n.number", "e.stationCode", "e.workCode"])
    .select(["e.attendance", "e.attendanceReason"])
    .where("last.id", "=", stageId)
    .where(sql<boolean>`s."seq" <= last."seq"`)
    .orderBy("s.seq")
    .orderBy("n.number")
    .execute();
}

/** The stages behind cases, each with where it stands. */
export function findStates(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .select(["s.id as stageId", "s.caseId", "k.state", "c.isCoded"])
    .where("s.caseId", "in", caseIds)
    .execute();
}

/** Which of these entries were withdrawn. */
export async function findWithdrawn(db: Db | Trx, entryIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select("e.id")
    .where("e.id", "in", entryIds)
    .where("k.state", "=", "withdrawn")
    .execute();
  return rows.map(({ id }) => id);
}

export async function countOfStage(db: Db | Trx, stageId: string): Promise<number> {
  const { count } = await db
    .selectFrom("StageEntry")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("stageId", "=", stageId)
    .executeTakeFirstOrThrow();
  return count;
}

/** What can tell of an entry of a stage before its draw; what it needs of a station goes with it. */
const TELLING = ["DrawSeat", "DeclaredAspect", "Incident", "TimeAdjustment", "Recusal"] as const;

/** Takes an entry off the list of a stage that isn't drawn; false where a record tells of it, which is kept with it. */
export async function removeUntold(trx: Trx, stageEntryId: string): Promise<boolean> {
  for (const table of TELLING) {
    const told = trx
      .selectFrom(table)
      .select("stageEntryId")
      .where("stageEntryId", "=", stageEntryId);
    if (await told.limit(1).executeTakeFirst()) return false;
  }
  await trx.deleteFrom("StageEntryNeed").where("stageEntryId", "=", stageEntryId).execute();
  await trx.deleteFrom("StageEntry").where("id", "=", stageEntryId).execute();
  return true;
}
