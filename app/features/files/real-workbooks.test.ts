import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../../../tests/support/shared-data";
import { readRows } from "../../../tests/support/table-rows";

type ExpectedCell = null | boolean | number | string | { t: string; v: string | number };
type ExpectedBook = {
  sheets?: Record<string, { state: string; rows: ExpectedCell[][] }>;
};

/** Cells in which openpyxl and we differ: file, sheet, a test of the place (row from 1, column from 0), and why. */
const DIFFERENT: readonly {
  file: string;
  isPlace: (row: number, column: number, expected: ExpectedCell) => boolean;
  why: string;
}[] = [
  {
    file: "readxl.dates-leap-year-1900-xlsx.xlsx",
    isPlace: (row, column) => (row === 5 || row === 8) && column === 0,
    why: "spreadsheets count 29 February 1900, which never was; openpyxl makes the 28th of it",
  },
  {
    file: "readxl.new_line_errors.xlsx",
    isPlace: (row, column) => row === 2 && column === 0,
    why: "openpyxl leaves _x000D_ as it stands; it means a carriage return",
  },
  {
    file: "sheetjs.crlf_crlf.xlsx",
    isPlace: (row, column) => row === 2 && column === 1,
    why: "the same _x000D_",
  },
  {
    file: "sheetjs.LONumbers.xlsx",
    isPlace: (row, column) => row > 2 && [2, 4, 6, 8].includes(column),
    why: "a negative serial stands for no moment; Excel shows ####, openpyxl days before 1900",
  },
  {
    file: "sheetjs.LONumbers.xlsx",
    isPlace: (row, _, expected) =>
      [10, 14, 15, 16, 17, 22, 24, 25].includes(row) && typeof expected === "number",
    why: "openpyxl 3.0.9 takes formats of one letter (D, H, S) and in brackets for numbers",
  },
];

describeWithShared("workbooks of seven programs (issue 3, real input)", (folder) => {
  const files = join(folder, "spreadsheets");
  const expected: Record<string, ExpectedBook> = JSON.parse(
    readFileSync(join(files, "expected-cells.json"), "utf8"),
  );

  it.each(Object.entries(expected))(
    "reads every cell of %s as openpyxl did",
    async (file, book) => {
      const found: Record<string, Record<string, string>> = {};
      const wanted: Record<string, Record<string, string>> = {};
      const { table } = await readRows(readFileSync(join(files, file)));
      for (const [name, { rows }] of Object.entries(book.sheets ?? {})) {
        const index = table?.sheets.find((sheet) => sheet.name === name)?.index ?? -1;
        const read = await readRows(readFileSync(join(files, file)), { sheet: index });
        expect(read.refusal).toBeNull();
        const cells = new Map(read.rows.map((row) => [row.number, row.cells]));
        wanted[name] = {};
        found[name] = {};
        for (const [place, cell, row, column] of places(rows)) {
          const isDifferent = DIFFERENT.some(
            (one) => one.file === file && one.isPlace(row, column, cell),
          );
          if (isDifferent) continue;
          const text = cells.get(row)?.[column] ?? "";
          wanted[name][place] = expectedText(cell, text);
          found[name][place] = text;
        }
      }
      expect(found).toEqual(wanted);
    },
  );

  it("names the sheets of every workbook, and which are hidden", async () => {
    for (const [file, { sheets }] of Object.entries(expected)) {
      if (Object.keys(sheets ?? {}).length === 0) continue;
      const { table } = await readRows(readFileSync(join(files, file)));
      expect(table?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual(
        Object.entries(sheets ?? {}).map(([name, { state }]) => [name, state !== "visible"]),
      );
    }
  });

  it("reads the two workbooks that openpyxl couldn't", async () => {
    const strict = await readRows(
      readFileSync(join(files, "sheetjs.sheet_visibility_strict.xlsx")),
    );
    expect(strict.table?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Visible", false],
      ["Hidden", true],
      ["VeryHidden", true],
    ]);
    expect(strict.rows[0]?.cells.join("")).toBe("visible");
    const dates = await readRows(readFileSync(join(files, "sheetjs.xlsx-stream-d-date-cell.xlsx")));
    expect(dates.rows[4]?.cells).toEqual(["Date", "2014-02-14 08:27:48.765"]);
  });

  it("refuses none of them", async () => {
    const refused: string[] = [];
    for (const file of readdirSync(files).filter((name) => /\.(xlsx|csv)$/.test(name))) {
      if (file.endsWith(".expected.csv")) continue;
      const { refusal } = await readRows(readFileSync(join(files, file)));
      if (refusal) refused.push(`${file}: ${refusal.code}`);
    }
    expect(refused).toEqual([]);
  });
});

function* places(rows: ExpectedCell[][]): Generator<[string, ExpectedCell, number, number]> {
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      yield [`row ${index + 1}, column ${column + 1}`, cell, index + 1, column];
    }
  }
}

/** How we write what openpyxl read. A number may be written in any way that comes to the same double. */
function expectedText(cell: ExpectedCell, found: string): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number")
    return Number(found) === cell && found !== "" ? found : String(cell);
  if (typeof cell === "string") return cell;
  if (cell.t === "duration_s") return hours(Math.round(Number(cell.v)));
  return String(cell.v)
    .replace("T", " ")
    .replace(" 00:00:00", "")
    .replace(/(\.\d{3})000$/, "$1");
}

function hours(seconds: number): string {
  const pair = (value: number) => String(value % 60).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${pair(Math.floor(seconds / 60))}:${pair(seconds)}`;
}
