import { TableRefused, type TableRow } from "~/features/files/domain/table";
import type { OpenTable } from "~/features/files/read-table.server";
import type { JobTask, Piece, ThreadBench } from "~/features/jobs/job-halves.server";
import { invariant } from "~/shared/invariant";
import { findHeader, HEADER_SEARCH_ROWS } from "./domain/find-header";
import type { ColumnMap, TableLayout } from "./domain/import-kind";
import { recogniseColumns } from "./domain/recognise-columns";
import type { ImportKind, ImportKinds } from "./import-kind.server";
import { isRecord, openImportTable } from "./import-table.server";
import * as Imports from "./imports.queries.server";

/** What reading a file found, or by what name it was refused. */
export type ReadResult =
  | { readonly layout: TableLayout; readonly columns: ColumnMap }
  | { readonly refusal: string };

const TOLD_EVERY_ROWS = 10_000;
const SAMPLE_ROWS = 3;
const SAMPLE_CHARACTERS = 24;

/** Looks a file through, in the worker thread: its sheet, its header, its columns, and how many rows there are. */
export function readImport(kinds: ImportKinds) {
  return async function* read(
    { db, files }: ThreadBench,
    { subjectId }: JobTask,
  ): AsyncGenerator<Piece, ReadResult> {
    const found = await Imports.find(db, subjectId);
    invariant(found, "a job without its import");
    try {
      const table = await openImportTable(files, found.digest);
      return yield* lookThrough(table, kinds[found.kind as keyof ImportKinds]);
    } catch (error) {
      if (error instanceof TableRefused) return { refusal: error.refusal.code };
      throw error;
    }
  };
}

async function* lookThrough(table: OpenTable, kind: ImportKind): AsyncGenerator<Piece, ReadResult> {
  const head = await firstRows(table);
  if (head.length === 0) return { refusal: "no-rows" };
  const header = findHeader(head, kind.columns);
  if (!header) return { refusal: "no-header" };
  const { columns } = recogniseColumns(header.headings, kind.columns);
  const headerRow = Math.max(...header.rows, ...header.notes);
  const top = { headerRow, headings: header.headings };
  const { samples, rowCount } = yield* countRows(table, top);
  if (rowCount === 0) return { refusal: "no-rows" };
  const sheet = table.chosenSheet;
  return {
    layout: {
      sheet,
      sheetName: table.sheets[sheet]?.name ?? "",
      hiddenSheets: table.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      headerRow,
      headings: header.headings,
      samples,
      rowCount,
    },
    columns: Object.fromEntries(
      columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column]])),
    ),
  };
}

async function firstRows(table: OpenTable): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows(table.chosenSheet, { isSpread: true })) {
    rows.push(row);
    if (rows.length >= HEADER_SEARCH_ROWS) break;
  }
  return rows;
}

/** Counts the rows of the list; nothing is handed over but how far it is. */
async function* countRows(
  table: OpenTable,
  header: { headerRow: number; headings: readonly string[] },
): AsyncGenerator<Piece, { samples: string[][]; rowCount: number }> {
  const samples: string[][] = [];
  let rowCount = 0;
  for await (const row of table.rows(table.chosenSheet)) {
    if (!isRecord(row, header)) continue;
    rowCount += 1;
    if (samples.length < SAMPLE_ROWS) {
      samples.push(header.headings.map((_, at) => sampleOf(row, at)));
    }
    if (rowCount % TOLD_EVERY_ROWS === 0) {
      yield { rows: [], doneCount: rowCount, totalCount: null };
    }
  }
  return { samples, rowCount };
}

/** Numbers are personal: of what looks like one, a sample shows the end. */
function sampleOf({ cells }: TableRow, column: number): string {
  const text = (cells[column] ?? "").trim();
  const masked = /\d{7,}/.test(text) ? `●●●●${text.slice(-4)}` : text;
  return masked.length > SAMPLE_CHARACTERS ? `${masked.slice(0, SAMPLE_CHARACTERS)}…` : masked;
}
