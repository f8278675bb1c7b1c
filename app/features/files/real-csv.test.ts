import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../../../tests/support/shared-data";
import { cellsOf, readRows } from "../../../tests/support/table-rows";

const OF_WORKBOOK = /^(.*\.xlsx)\.(\d)\.expected\.csv$/;

/** Cells that Excel exported as they look; the workbook holds what we read. */
const SHOWN_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // Written on Windows: its ellipsis is another letter in Mac Roman.
  "sheetjs.merge_cells.xlsx": ["4:0 Ö are merged separately is … are merged separately"],
  "sheetjs.text_and_numbers.xlsx": [
    "2:1 ____ is שלום",
    "2:2 ____ is עולם",
    "4:2  $1,337.00  is 1337",
  ],
  "sheetjs.xlsx-stream-d-date-cell.xlsx": [
    "1:1 ___ is てすと",
    "3:3 1.23457E+22 is 1.23456789E+22",
    "5:1 2/14/14 is 2014-02-14 08:27:48.765",
    "6:1 1.50 is 1.5",
    "7:1 12:00 PM is 1900-01-01 12:00:00",
    "8:1 50.00% is 0.5",
    "9:1 50.000% is 0.5",
  ],
};

/** In it every row from the third on tries a number format; what it holds is held against openpyxl's reading. */
const FORMATS = { file: "sheetjs.LONumbers.xlsx", fromRow: 3 };

/** csv-spectrum's own csv and json disagree about one telephone number. */
const SPECTRUM_MISPRINT = { csv: "2095257564", json: "1234567890" };

describeWithShared("csv files (issue 3, real input)", (folder) => {
  const files = join(folder, "spreadsheets");
  const exports = readdirSync(files).flatMap((name) => {
    const match = OF_WORKBOOK.exec(name);
    return match ? [{ name, file: String(match[1]), sheet: Number(match[2]) }] : [];
  });

  it.each(exports)("reads $name as Excel exported it, and the workbook equally", async (one) => {
    const csv = await readRows(inUtf8(readFileSync(join(files, one.name))));
    const workbook = await readRows(readFileSync(join(files, one.file)), { sheet: one.sheet });
    expect([csv.refusal, workbook.refusal]).toEqual([null, null]);
    const found = differences(csv.rows, workbook.rows).filter(
      ({ row }) => one.file !== FORMATS.file || row < FORMATS.fromRow,
    );
    expect(found.map(({ text }) => text)).toEqual(SHOWN_OTHERWISE[one.file] ?? []);
  });

  const spectrum = join(folder, "csv/csv-spectrum");
  it.each(readdirSync(join(spectrum, "csvs")))("reads csv-spectrum's %s", async (name) => {
    const { rows } = await readRows(readFileSync(join(spectrum, "csvs", name)));
    const [header = [], ...records] = cellsOf(rows);
    const json: Record<string, string>[] = [
      JSON.parse(readFileSync(join(spectrum, "json", name.replace(".csv", ".json")), "utf8")),
    ].flat();
    const found = records.map((cells) =>
      Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""])),
    );
    const wanted = json.map((record) => correctedRecord(record));
    expect(found).toEqual(wanted);
  });
});

function correctedRecord(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => [
      column,
      value === SPECTRUM_MISPRINT.json ? SPECTRUM_MISPRINT.csv : value,
    ]),
  );
}

/** Excel 2011 wrote Mac Roman, which isn't ours to read. */
function inUtf8(bytes: Uint8Array): Buffer {
  return Buffer.from(new TextDecoder("macintosh").decode(bytes));
}

type Rows = Awaited<ReturnType<typeof readRows>>["rows"];

function differences(csv: Rows, workbook: Rows): { row: number; text: string }[] {
  const held = new Map(workbook.map(({ number, cells }) => [number, cells]));
  const shown = new Map(csv.map(({ number, cells }) => [number, cells]));
  const numbers = [...new Set([...held.keys(), ...shown.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((row) => {
    const width = Math.max(held.get(row)?.length ?? 0, shown.get(row)?.length ?? 0);
    return Array.from({ length: width }, (_, column) => {
      const look = (shown.get(row)?.[column] ?? "").replaceAll("\r", "\n");
      const value = held.get(row)?.[column] ?? "";
      return { row, text: `${row}:${column} ${look} is ${value}`, isEqual: look === value };
    }).filter(({ isEqual }) => !isEqual);
  });
}
