import { writeXlsxStream } from "hucre/xlsx";
import iconv from "iconv-lite";
import { csvLine } from "./domain/csv-line";
import type { ExportColumn, TableFormat } from "./domain/list-export";
import { sheetName, workbookText } from "./domain/workbook-text";

type WrittenColumn = Pick<ExportColumn<never>, "heading" | "width" | "isNumber">;

interface WrittenTable {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: AsyncIterable<readonly string[]>;
}

/** A double keeps so many digits; a longer number is written as text. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;
const PIECE_CHARACTERS = 16 * 1024;

/**
 * Writes a table while its rows come, so that it is never whole in memory. Nothing in it runs: in a workbook every
 * cell is typed, in csv what a spreadsheet would take for a formula is guarded.
 */
export function writeTable(table: WrittenTable, format: TableFormat): ReadableStream<Uint8Array> {
  return format === "xlsx" ? workbookStream(table) : csvStream(table, format);
}

function workbookStream({ name, columns, rows }: WrittenTable): ReadableStream<Uint8Array> {
  return writeXlsxStream(workbookRows(columns, rows), {
    name: sheetName(name),
    columns: columns.map(({ heading, width, isNumber }) => ({
      header: workbookText(heading),
      width,
      style: isNumber ? {} : { numFmt: "@" },
    })),
    freezePane: { rows: 1 },
  });
}

async function* workbookRows(
  columns: readonly WrittenColumn[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<(string | number | null)[]> {
  for await (const cells of rows) {
    yield columns.map(({ isNumber }, index) => {
      const text = cells[index] ?? "";
      if (text === "") return null;
      return isNumber && NUMBER.test(text) ? Number(text) : workbookText(text);
    });
  }
}

function csvStream(table: WrittenTable, format: TableFormat): ReadableStream<Uint8Array> {
  const pieces = csvPieces(table);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoded(value, format));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* csvPieces({ columns, rows }: WrittenTable): AsyncGenerator<string> {
  let piece = csvLine(columns.map(({ heading }) => heading));
  let isFirst = true;
  for await (const cells of rows) {
    piece += csvLine(columns.map((_, index) => cells[index] ?? ""));
    if (piece.length < PIECE_CHARACTERS) continue;
    yield isFirst ? BYTE_ORDER_MARK + piece : piece;
    isFirst = false;
    piece = "";
  }
  yield isFirst ? BYTE_ORDER_MARK + piece : piece;
}

const BYTE_ORDER_MARK = "\ufeff";

function encoded(piece: string, format: TableFormat): Uint8Array {
  if (format === "csv") return Buffer.from(piece.toWellFormed());
  return iconv.encode(piece.replace(BYTE_ORDER_MARK, ""), "gb18030");
}
