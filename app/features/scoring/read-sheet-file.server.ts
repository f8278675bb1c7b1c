import { TABLE_LIMITS, TableRefused } from "~/features/files/domain/table";
import { openTable } from "~/features/files/read-table.server";
import { accept, type Result, refuse } from "~/shared/result";
import { readMarkingSheet, type SheetFrame } from "./domain/marking-sheet/read-sheet";
import type { SheetProblem } from "./domain/marking-sheet/sheet-aspects";
import type { Scheme } from "./domain/scheme/scheme";

const MEBIBYTE = 1_048_576;

/** A marking sheet has a few hundred rows; it is read while the person waits, so it may hold no more than that takes. */
const SHEET_LIMITS = {
  ...TABLE_LIMITS,
  rows: 5_000,
  columns: 60,
  cells: 200_000,
  inflatedBytes: 16 * MEBIBYTE,
  sharedCharacters: 4 * MEBIBYTE,
};

/** Why a file makes no scheme: it can't be read as a table, or what its rows say is no marking sheet. */
export type SheetRefusal =
  | { readonly table: string }
  | { readonly problems: readonly SheetProblem[] };

/** Reads a WorldSkills marking-scheme sheet, xlsx or csv, as a scheme; every row that is wrong is named. */
export async function readSheetFile(
  bytes: Uint8Array,
  frame: SheetFrame,
): Promise<Result<Scheme, SheetRefusal>> {
  try {
    const table = await openTable(bytes, SHEET_LIMITS);
    if (!table.ok) return refuse({ table: table.reason.code });
    const rows: (readonly string[])[] = [];
    for await (const { number, cells } of table.value.rows(table.value.chosenSheet)) {
      // Rows that hold nothing aren't handed out; their places are kept, for sentences name rows.
      while (rows.length < number - 1) rows.push([]);
      rows.push(cells);
    }
    const scheme = readMarkingSheet(rows, frame);
    return scheme.ok ? accept(scheme.value) : refuse({ problems: scheme.reason });
  } catch (error) {
    if (error instanceof TableRefused) return refuse({ table: error.refusal.code });
    throw error;
  }
}
