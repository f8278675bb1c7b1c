import { TableRefused, type TableRow } from "~/features/files/domain/table";
import { type FileStore, readWhole } from "~/features/files/file-store.server";
import { openTable } from "~/features/files/read-table.server";
import { invariant } from "~/shared/invariant";
import { type ColumnMap, cellsByField, type RawRow, type TableLayout } from "./domain/import-kind";
import { isNoteRow } from "./domain/row-notes";

/** The table that an import's file holds; throws `TableRefused` where it is none. */
export async function openImportTable(files: FileStore, digest: string) {
  const opened = await openTable(await readWhole(files, digest));
  if (!opened.ok) throw new TableRefused(opened.reason.code, opened.reason.values);
  return opened.value;
}

/** The rows below the header, by field; what holds no record is passed over: units, hints, the header again. */
export async function* rowsOfList(
  files: FileStore,
  digest: string,
  layout: TableLayout,
  columns: ColumnMap,
): AsyncGenerator<RawRow> {
  const table = await openImportTable(files, digest);
  for await (const row of table.rows(layout.sheet)) {
    if (isRecord(row, layout)) yield { seq: row.number, cells: cellsByField(row.cells, columns) };
  }
}

/** Whether a row below the header is one of the list. */
export function isRecord(
  { number, cells }: TableRow,
  { headerRow, headings }: Pick<TableLayout, "headerRow" | "headings">,
): boolean {
  return number > headerRow && !isNoteRow(cells, headings);
}

/** Stored layouts and maps are ours: what isn't there was never found. */
export function parsed<Value>(text: string | null): Value {
  invariant(text !== null, "an import that was not read");
  return JSON.parse(text) as Value;
}
