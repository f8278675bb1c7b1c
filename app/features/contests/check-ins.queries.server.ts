import type { Db, Trx } from "~db/connection.server";
import type { CheckInTable, StageEntryTable } from "~db/schema";

/** One who is awaited, with the stage, the start of their session and its limit. */
export function findAwaited(db: Db | Trx, stageEntryId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Stage as s", "s.id", "e.stageId")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .leftJoin("StageSession as t", "t.id", "e.sessionId")
    .leftJoin("CheckIn as i", "i.stageEntryId", "e.id")
    .select([
      "e.id",
      "e.stageId",
      "k.state as stageState",
      "e.attendance",
      "e.batch",
      "t.startsAt",
      "t.batchMinutes",
      "t.lateMinutes",
      "i.checkedInAt",
    ])
    .where("e.id", "=", stageEntryId)
    .executeTakeFirst();
}

export async function insert(trx: Trx, checkIn: CheckInTable): Promise<void> {
  await trx.insertInto("CheckIn").values(checkIn).execute();
}

/** Says whether and how an entry took part in a stage. */
export async function updateAttendance(
  trx: Trx,
  stageEntryId: string,
  attendance: Pick<
    StageEntryTable,
    "attendance" | "attendanceAt" | "attendanceBy" | "attendanceReason"
  >,
): Promise<void> {
  await trx.updateTable("StageEntry").set(attendance).where("id", "=", stageEntryId).execute();
}
