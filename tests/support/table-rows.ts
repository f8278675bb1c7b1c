import { type TableRefusal, TableRefused, type TableRow } from "~/features/files/domain/table";
import { type OpenTable, openTable } from "~/features/files/read-table.server";

/** All rows of a table's chosen sheet, or the refusal, whether it comes at opening or in the middle. */
export async function readRows(
  bytes: Uint8Array,
  options: { sheet?: number; isSpread?: boolean; limits?: Parameters<typeof openTable>[1] } = {},
): Promise<{ rows: TableRow[]; refusal: TableRefusal | null; table: OpenTable | null }> {
  const rows: TableRow[] = [];
  const opened = await openTable(bytes, options.limits);
  if (!opened.ok) return { rows, refusal: opened.reason, table: null };
  const table = opened.value;
  try {
    const wanted = table.rows(options.sheet ?? table.chosenSheet, { isSpread: options.isSpread });
    for await (const row of wanted) rows.push(row);
    return { rows, refusal: null, table };
  } catch (error) {
    if (error instanceof TableRefused) return { rows, refusal: error.refusal, table };
    throw error;
  }
}

/** Rows by their number, as a spreadsheet shows them, without the empty ones between. */
export function cellsOf(rows: readonly TableRow[]): string[][] {
  return rows.map(({ cells }) => [...cells]);
}
