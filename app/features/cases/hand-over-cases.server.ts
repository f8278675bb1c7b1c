import type { JobTask, Piece, ThreadBench } from "~/features/jobs/job-halves.server";
import * as BulkMoves from "./bulk-moves.queries.server";

/** Each case is read, weighed, moved and logged on the main thread, which must not be held for long. */
const PIECE_CASES = 10;

/** Hands the cases of a bulk move over, in the worker thread; what is settled is passed over. */
export async function* handOverCases(
  { db }: ThreadBench,
  { subjectId }: JobTask,
): AsyncGenerator<Piece, null> {
  const { moved, waiting } = await BulkMoves.countAll(db, subjectId);
  const totalCount = moved + waiting;
  let doneCount = moved;
  let after = 0;
  for (;;) {
    const rows = await BulkMoves.findWaiting(db, subjectId, after, PIECE_CASES);
    const last = rows.at(-1);
    if (!last) return null;
    after = last.seq;
    doneCount += rows.length;
    yield { rows, doneCount, totalCount };
  }
}
