import { batchStart } from "~/shared/batch-start";
import type { Db, Trx } from "~db/connection.server";
import * as CheckIns from "./check-ins.queries.server";
import type { AwaitedEntry } from "./domain/attendance";

export interface CheckedEntry {
  readonly stageId: string;
  readonly stageEntryId: string;
}

/** Who is awaited, with the start of their batch; null where the entry isn't of this stage. */
export async function findAwaited(db: Db | Trx, { stageId, stageEntryId }: CheckedEntry) {
  const row = await CheckIns.findAwaited(db, stageEntryId);
  if (row?.stageId !== stageId) return null;
  const { attendance, checkedInAt, startsAt, batchMinutes, lateMinutes, batch } = row;
  const starts =
    startsAt !== null && batchMinutes !== null && batch !== null
      ? batchStart({ startsAt, batchMinutes }, batch)
      : null;
  const awaited: AwaitedEntry = {
    attendance,
    checkedInAt,
    startsAt: starts,
    lateMinutes: lateMinutes ?? 0,
  };
  return { ...row, awaited };
}
