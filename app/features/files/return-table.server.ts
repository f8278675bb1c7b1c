import { createDeflateRaw } from "node:zlib";
import iconv from "iconv-lite";
import { crc32 } from "./crc-32.server";
import { csvLine } from "./domain/csv-line";
import { csvScanner } from "./domain/csv-rows";
import { csvSeparator } from "./domain/csv-separator";
import { sheetMarker, withMarkStyle } from "./domain/sheet-marks";
import { TABLE_LIMITS, type TableRow } from "./domain/table";
import { tableKind } from "./domain/table-kind";
import { decodedPieces, type TextEncoding, textEncoding } from "./domain/text-encoding";
import { type ZipPart, zipDirectory } from "./domain/zip-directory";
import { type WrittenPart, zipPieces } from "./domain/zip-writing";
import { freshBudget, openWorkbook } from "./read-workbook.server";
import { partText } from "./unpack-part.server";

/** What a column behind a person's own says of their rows: its heading in the header's row, and a reason for some. */
export interface RowReasons {
  readonly sheet: number;
  readonly headingRow: number;
  readonly heading: string;
  /** By the number of the row. */
  readonly reasons: ReadonlyMap<number, string>;
}

/**
 * The file that a person handed in, with one column more that says what is wrong with which row; all else stays as
 * their program wrote it. Takes a file that `openTable` accepted, and as long as reading it does: for a worker thread.
 */
export async function returnTable(bytes: Uint8Array, marks: RowReasons): Promise<Uint8Array> {
  return tableKind(bytes) === "zip" ? returnWorkbook(bytes, marks) : returnCsv(bytes, marks);
}

function textsOf({ headingRow, heading, reasons }: RowReasons): ReadonlyMap<number, string> {
  return new Map([...reasons, [headingRow, heading]]);
}

async function returnWorkbook(bytes: Uint8Array, marks: RowReasons): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes, TABLE_LIMITS);
  let column = 0;
  for await (const { cells } of workbook.rows(marks.sheet, false)) {
    column = Math.max(column, cells.length);
  }
  const styled = workbook.stylePart && withMarkStyle(await wholeText(bytes, workbook.stylePart));
  const marker = sheetMarker({ column, texts: textsOf(marks), style: styled?.style ?? null });
  const parts: WrittenPart[] = [];
  for (const part of zipDirectory(bytes).values()) {
    if (part.name === workbook.sheetParts[marks.sheet]?.name) {
      parts.push(await packedPart(part.name, markedPieces(bytes, part, marker)));
    } else if (styled && part.name === workbook.stylePart?.name) {
      parts.push(await packedPart(part.name, [styled.styles]));
    } else {
      const packed = bytes.subarray(part.start, part.start + part.packedBytes);
      parts.push({ ...part, packed });
    }
  }
  return Buffer.concat(zipPieces(parts));
}

async function* markedPieces(
  bytes: Uint8Array,
  part: ZipPart,
  marker: ReturnType<typeof sheetMarker>,
): AsyncGenerator<string> {
  for await (const piece of partText(bytes, part, budgetOf(bytes))) yield marker.push(piece);
  yield marker.end();
}

async function wholeText(bytes: Uint8Array, part: ZipPart): Promise<string> {
  let text = "";
  for await (const piece of partText(bytes, part, budgetOf(bytes))) text += piece;
  return text;
}

function budgetOf(bytes: Uint8Array) {
  return freshBudget({ bytes, limits: TABLE_LIMITS });
}

async function packedPart(
  name: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<WrittenPart> {
  const packer = createDeflateRaw();
  const packed: Buffer[] = [];
  packer.on("data", (piece: Buffer) => packed.push(piece));
  let sum = 0;
  let unpackedBytes = 0;
  for await (const piece of pieces) {
    const content = Buffer.from(piece);
    sum = crc32(content, sum);
    unpackedBytes += content.length;
    if (!packer.write(content)) await new Promise((resolve) => packer.once("drain", resolve));
  }
  await new Promise<void>((resolve, reject) => {
    packer.once("error", reject).once("end", resolve).end();
  });
  return { name, isPacked: true, packed: Buffer.concat(packed), unpackedBytes, checksum: sum };
}

function returnCsv(bytes: Uint8Array, marks: RowReasons): Uint8Array {
  const encoding = textEncoding(bytes);
  const texts = textsOf(marks);
  const { rows, separator } = csvRows(bytes, encoding);
  const width = Math.max(0, ...new Set(rows.map(({ cells }) => cells.length)));
  const lines: string[] = [];
  for (const { number, cells } of rows) {
    while (lines.length < number - 1) lines.push("\r\n");
    const padded = Array.from({ length: width }, (_, column) => cells[column] ?? "");
    lines.push(csvLine([...padded, texts.get(number) ?? ""], separator));
  }
  return encodedText(lines.join(""), encoding);
}

function csvRows(bytes: Uint8Array, encoding: TextEncoding) {
  const rows: TableRow[] = [];
  const pieces = decodedPieces(bytes, encoding);
  const head = pieces.next().value ?? "";
  const { separator, toldCharacters } = csvSeparator(head);
  const scanner = csvScanner(separator, TABLE_LIMITS, (row) => rows.push(row));
  scanner.push(head.slice(toldCharacters));
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return { rows, separator };
}

/** In the encoding that the file came in, with the mark by which spreadsheets know it. */
function encodedText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "gb18030") return iconv.encode(text, "gb18030");
  if (encoding === "utf-8") return Buffer.from(`\ufeff${text}`);
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16be" ? wide.swap16() : wide;
}
