import { PIECE_ROWS } from "~/features/jobs/domain/job";
import type { JobTask, Piece, ThreadBench } from "~/features/jobs/job-halves.server";
import type { StagedRow } from "./import-kind.server";
import * as ImportRows from "./import-rows.queries.server";
import * as Imports from "./imports.queries.server";

/** Hands the checked rows of an import over to be applied, in the worker thread; what is applied is passed over. */
export async function* handOverRows(
  { db }: ThreadBench,
  { subjectId }: JobTask,
): AsyncGenerator<Piece, null> {
  const counts = await Imports.findCounts(db, subjectId);
  const totalCount = counts.new + counts.changes;
  let doneCount = await ImportRows.countApplied(db, subjectId);
  let after = 0;
  for (;;) {
    const found = await ImportRows.findUnapplied(db, subjectId, after, PIECE_ROWS);
    const last = found.at(-1);
    if (!last) return null;
    after = last.seq;
    doneCount += found.length;
    const rows: StagedRow[] = found.map(({ payload, ...row }) => ({
      ...row,
      payload: JSON.parse(payload ?? "null") as unknown,
    }));
    yield { rows, doneCount, totalCount };
  }
}
