import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Cell } from "../domain/marking-sheet/sheet-columns";

const SHEET_NAME = "CIS Marking Scheme Import";

/** The first sheet of an xlsx file as rows of cells, each row with its place kept. */
export async function readSheetRows(file: Uint8Array): Promise<Cell[][]> {
  const { sheets } = await readXlsx(file, { sheets: [0] });
  return sheets[0]?.rows ?? [];
}

/** Rows of cells as an xlsx file; texts stay texts, so that none is ever run as a formula. */
export async function writeSheetRows(rows: Cell[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: SHEET_NAME, rows }] });
}
