import { TableRefused } from "~/features/files/domain/table";
import { PIECE_ROWS } from "~/features/jobs/domain/job";
import type { JobTask, Piece, ThreadBench } from "~/features/jobs/job-halves.server";
import { invariant } from "~/shared/invariant";
import { canonicalJson } from "~db/columns";
import type { ColumnMap, RawRow, TableLayout } from "./domain/import-kind";
import type { CheckedRow, CheckRows, ImportKinds } from "./import-kind.server";
import * as ImportRows from "./import-rows.queries.server";
import { parsed, rowsOfList } from "./import-table.server";
import * as Imports from "./imports.queries.server";

/** Judges every row of a list, in the worker thread. What was laid aside before a crash is judged again, for what
 * later rows may repeat, but not handed over again. */
export function checkImport(kinds: ImportKinds) {
  return async function* check(
    bench: ThreadBench,
    { subjectId }: JobTask,
  ): AsyncGenerator<Piece, { refusal: string } | null> {
    const found = await Imports.find(bench.db, subjectId);
    invariant(found, "a job without its import");
    const layout = parsed<TableLayout>(found.layout);
    const kind = kinds[found.kind as keyof ImportKinds];
    const judge = await kind.openCheck({
      ...bench,
      unionId: found.unionId,
      contestId: found.contestId,
    });
    const rows = rowsOfList(bench.files, found.digest, layout, parsed<ColumnMap>(found.columns));
    const last = await ImportRows.findLastSeq(bench.db, subjectId);
    try {
      yield* judged(rows, judge, { last, totalCount: layout.rowCount });
    } catch (error) {
      if (error instanceof TableRefused) return { refusal: error.refusal.code };
      throw error;
    }
    return null;
  };
}

async function* judged(
  rows: AsyncIterable<RawRow>,
  judge: CheckRows,
  { last, totalCount }: { last: number; totalCount: number },
): AsyncGenerator<Piece> {
  let doneCount = 0;
  for await (const piece of inPieces(rows)) {
    doneCount += piece.length;
    const checked = (await judge(piece)).filter(({ seq }) => seq > last);
    if (checked.length > 0) yield { rows: checked.map(asKept), doneCount, totalCount };
  }
}

const NOTHING_TO_SAY = canonicalJson({});

/** Texts are made here, so that the main thread only passes them on. Of most rows there is nothing to say. */
function asKept({ detail, payload, ...row }: CheckedRow): ImportRows.NewRow {
  const isSilent = Object.keys(detail).length === 0;
  return {
    ...row,
    detail: isSilent ? NOTHING_TO_SAY : canonicalJson(detail),
    payload: payload && JSON.stringify(payload),
  };
}

async function* inPieces(rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow[]> {
  let piece: RawRow[] = [];
  for await (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE_ROWS) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
