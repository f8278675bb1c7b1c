import { accept, type Result, refuse } from "~/shared/result";
import { csvScanner } from "./domain/csv-rows";
import { csvSeparator } from "./domain/csv-separator";
import {
  TABLE_LIMITS,
  type TableLimits,
  type TableRefusal,
  TableRefused,
  type TableRow,
  type TableSheet,
} from "./domain/table";
import { tableKind } from "./domain/table-kind";
import { decodedPieces, type TextEncoding, textEncoding } from "./domain/text-encoding";
import { openWorkbook } from "./read-workbook.server";

/** A table whose content was recognised; its rows are read when they are asked for, again for each asking. */
export interface OpenTable {
  readonly kind: "xlsx" | "csv";
  /** How a csv file is written; null for a workbook. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly TableSheet[];
  /** The first sheet that isn't hidden, or the first where all are. */
  readonly chosenSheet: number;
  /**
   * The rows that hold anything, in order. `isSpread` repeats the text of merged cells in all that they cover.
   * Throws `TableRefused` where the rest can't be read: rows before it have been handed out.
   */
  readonly rows: (sheet: number, options?: { isSpread?: boolean }) => AsyncGenerator<TableRow>;
}

/**
 * Recognises xlsx and csv by content, whatever the file is called. Needs nothing but the bytes, so that it runs
 * in a worker thread; a file of 100,000 rows takes seconds.
 */
export async function openTable(
  bytes: Uint8Array,
  limits: TableLimits = TABLE_LIMITS,
): Promise<Result<OpenTable, TableRefusal>> {
  try {
    const kind = tableKind(bytes);
    if (kind === "zip") return accept(await workbookTable(bytes, limits));
    if (kind === "text") return accept(csvTable(bytes, limits));
    return refuse({ code: kind, values: {} });
  } catch (error) {
    if (error instanceof TableRefused) return refuse(error.refusal);
    throw error;
  }
}

async function workbookTable(bytes: Uint8Array, limits: TableLimits): Promise<OpenTable> {
  const { sheets, rows } = await openWorkbook(bytes, limits);
  return {
    kind: "xlsx",
    encoding: null,
    sheets,
    chosenSheet: sheets.find(({ isHidden }) => !isHidden)?.index ?? 0,
    rows: (sheet, options) => rows(sheet, options?.isSpread ?? false),
  };
}

function csvTable(bytes: Uint8Array, limits: TableLimits): OpenTable {
  const encoding = textEncoding(bytes);
  return {
    kind: "csv",
    encoding,
    sheets: [{ index: 0, name: "", isHidden: false }],
    chosenSheet: 0,
    rows: () => csvTableRows(bytes, encoding, limits),
  };
}

async function* csvTableRows(
  bytes: Uint8Array,
  encoding: TextEncoding,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  let heard: TableRow[] = [];
  const pieces = decodedPieces(bytes, encoding);
  const head = pieces.next().value ?? "";
  const { separator, toldCharacters } = csvSeparator(head);
  const scanner = csvScanner(separator, limits, (row) => heard.push(row));
  scanner.push(head.slice(toldCharacters));
  for (const piece of pieces) {
    yield* heard;
    heard = [];
    scanner.push(piece);
  }
  scanner.end();
  yield* heard;
}
