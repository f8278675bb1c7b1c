import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../../tests/support/shared-data";
import { readRows } from "../../../tests/support/table-rows";
import { TABLE_FORMATS, type TableFormat } from "./domain/list-export";
import { zipDirectory } from "./domain/zip-directory";
import { writeTable } from "./write-table.server";

const COLUMNS = [
  { heading: "名称", width: 20 },
  { heading: "备注", width: 20 },
];

async function written(
  rows: readonly (readonly string[])[],
  format: TableFormat,
  columns = COLUMNS,
) {
  const stream = writeTable({ name: "名单", columns, rows: later(rows) }, format);
  return Buffer.from(await new Response(stream).arrayBuffer());
}

async function* later<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function readBack(bytes: Buffer, count: number): Promise<string[][]> {
  const { rows, refusal } = await readRows(bytes);
  expect(refusal).toBeNull();
  const cells = new Map(rows.map((row) => [row.number, row.cells]));
  return Array.from({ length: count }, (_, index) =>
    [0, 1].map((column) => cells.get(index + 2)?.[column] ?? ""),
  );
}

describe.each(TABLE_FORMATS)("a table written as %s (issue 3, item 7)", (format) => {
  it("is read back as it was", async () => {
    const rows = [
      ["慕容谷雨", "阿依古丽·买买提"],
      ["㐂䶮𠮷", 'a"b,c;d\te\nf'],
      ["", " 前后空格 "],
      ["_x0041_", "'"],
      ["0012", "-5"],
    ];
    const file = await written(rows, format);
    expect(await readBack(file, rows.length)).toEqual(rows);
  });

  it("is read back as it was, whatever it holds", async () => {
    const cell = fc
      .oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("=", "'", "+", "-", "@", "\t", "1", "_x000D_", "甲") }),
      )
      // GB18030 gave some private characters to hanzi; a cell's break is one character in XML.
      .filter((text) => !/[\0\ufeff\ufffe\uffff\r]|\p{Co}/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        expect(await readBack(await written(rows, format), rows.length)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

describeWithShared("formulas that people hand in (quality.md, Security)", (folder) => {
  const formulas = readFileSync(join(folder, "payloads/csv_formula_injection.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "");

  it("are text in a workbook, and read back as typed", async () => {
    const rows = formulas.map((text) => [text, ""]);
    const file = await written(rows, "xlsx");
    expect(sheetXml(file)).not.toMatch(/<f[ >]/);
    expect(await readBack(file, rows.length)).toEqual(rows);
  });

  it.each(["csv", "csv-gb18030"] as const)(
    "are guarded in %s, and read back as typed",
    async (format) => {
      const rows = formulas.map((text) => [text, ""]);
      const file = await written(rows, format);
      const lines = new TextDecoder(format === "csv" ? "utf-8" : "gb18030")
        .decode(file)
        .split("\r\n");
      expect(lines.slice(1).filter((line) => /^"?[=+\-@\t＝]/.test(line))).toEqual([]);
      expect(await readBack(file, rows.length)).toEqual(rows);
    },
  );

  it("naughty strings come back as typed in every format", async () => {
    const strings: string[] = JSON.parse(readFileSync(join(folder, "payloads/blns.json"), "utf8"));
    const rows = strings.map((text) => [text.toWellFormed(), ""]);
    for (const format of TABLE_FORMATS) {
      expect(await readBack(await written(rows, format), rows.length)).toEqual(rows);
    }
  });
});

it("numbers that are names stay text, those that count are numbers", async () => {
  const columns = [
    { heading: "编号", width: 10 },
    { heading: "人数", width: 10, isNumber: true },
  ];
  const xml = sheetXml(await written([["0012", "12"]], "xlsx", columns));
  expect(xml).toContain("0012");
  expect(xml).toMatch(/<v>12<\/v>/);
  expect(xml).not.toMatch(/<v>0?012<\/v>/);
});

function sheetXml(file: Buffer): string {
  const part = zipDirectory(file).get("xl/worksheets/sheet1.xml");
  return inflateRawSync(
    file.subarray(part?.start, (part?.start ?? 0) + (part?.packedBytes ?? 0)),
  ).toString();
}
