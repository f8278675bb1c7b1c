import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, readRows } from "../../../tests/support/table-rows";
import { textRow, workbookFile } from "../../../tests/support/workbook-file";
import { zipFile } from "../../../tests/support/zip-file";
import { TABLE_LIMITS } from "./domain/table";

/** 姓名,工会 and 慕容谷雨,禾光工会 with a dot in a name and 䶮, as a Chinese Windows writes them. */
const GB18030 = Buffer.from(
  "d0d5c3fb2cb9a4bbe10d0ac4bdc8ddb9c8d3ea2cbaccb9e2b9a4bbe10d0ab0a2d2c0b9c5c0f6a1a4fe9f2cbaccb9e20d0a",
  "hex",
);
const CSV = "姓名,工会\r\n慕容谷雨,禾光工会\r\n";
const ROWS = [
  ["姓名", "工会"],
  ["慕容谷雨", "禾光工会"],
];

describe("a csv file is read in the encoding that it has (issue 3, item 2)", () => {
  const utf16 = Buffer.from(CSV, "utf16le");
  it.each([
    ["UTF-8", Buffer.from(CSV), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`﻿${CSV}`), "utf-8"],
    ["UTF-16 LE with a mark", Buffer.from(`﻿${CSV}`, "utf16le"), "utf-16le"],
    ["UTF-16 BE with a mark", Buffer.from(`﻿${CSV}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16 LE without", utf16, "utf-16le"],
    ["UTF-16 BE without", Buffer.from(utf16).swap16(), "utf-16be"],
  ])("%s", async (_, bytes, encoding) => {
    const { rows, table } = await readRows(bytes);
    expect(table?.encoding).toBe(encoding);
    expect(cellsOf(rows)).toEqual(ROWS);
  });

  it("GB18030, with rare characters", async () => {
    const { rows, table } = await readRows(GB18030);
    expect(table?.encoding).toBe("gb18030");
    expect(cellsOf(rows)).toEqual([...ROWS, ["阿依古丽·䶮", "禾光"]]);
  });

  it.each([
    ["Big5", Buffer.from("a94da6572ca475b77c0d0aa5fdafc42ca466b4c10d0a", "hex")],
    ["Shift-JIS", Buffer.from("83658358836783652c83658358836700", "hex").subarray(0, 15)],
    ["Latin-1", Buffer.from("Jos\xe9,M\xfcller", "latin1")],
  ])("%s is refused, not garbled", async (_, bytes) => {
    expect((await readRows(bytes)).refusal?.code).toBe("unknown-encoding");
  });
});

describe("a csv file is cut as its program cut it (RFC 4180)", () => {
  it.each([
    ["semicolons", 'a;b\r\n"1;2";3'],
    ["tabs", 'a\tb\n"1;2"\t3\n'],
    ["commas", 'a,b\r"1;2",3\r'],
    ["a separator that it tells", 'sep=;\r\na;b\r\n"1;2";3'],
  ])("%s", async (_, text) => {
    expect(cellsOf((await readRows(Buffer.from(text))).rows)).toEqual([
      ["a", "b"],
      ["1;2", "3"],
    ]);
  });

  it("rows have the number that a spreadsheet shows, whatever lines their cells hold", async () => {
    const { rows } = await readRows(Buffer.from('a,b\r\n\r\n"1\r\n2",3\r\n,\r\n4,5'));
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it("a title row with commas doesn't decide the separator", async () => {
    const { rows } = await readRows(Buffer.from("一,二,三,四\na;b\n1;2\n3;4\n5;6\n"));
    expect(rows.at(-1)?.cells).toEqual(["5", "6"]);
  });

  it("any cells come back as they were written", async () => {
    const cell = fc
      .string({ unit: "binary", maxLength: 12 })
      .filter((text) => !/[\0\r﻿]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        async (some) => {
          const quoted = some.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
          const file = Buffer.from(`﻿"x","y"\n${quoted.map((row) => row.join(",")).join("\n")}`);
          const { rows, refusal } = await readRows(file);
          expect(refusal).toBeNull();
          const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
          const found = some.map((_, index) =>
            [0, 1].map((at) => byNumber.get(index + 2)?.[at] ?? ""),
          );
          expect(found).toEqual(some);
        },
      ),
    );
  });
});

describe("a workbook is read as people have it", () => {
  it("the first sheet that isn't hidden is chosen, and hidden ones are named", async () => {
    const { table, rows } = await readRows(
      workbookFile([
        { name: "旧", data: textRow(1, "旧"), state: "veryHidden" },
        { name: "名单", data: textRow(1, "新") },
      ]),
    );
    expect(table?.sheets.map(({ isHidden }) => isHidden)).toEqual([true, false]);
    expect(cellsOf(rows)).toEqual([["新"]]);
  });

  it("a union merged over its workers counts for each of them, where asked for", async () => {
    const data = textRow(1, "工会", "姓名") + textRow(3, "禾光工会", "甲") + textRow(4, "", "乙");
    const after = '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>';
    const file = workbookFile([{ name: "a", data, after }]);
    expect(cellsOf((await readRows(file)).rows)[2]).toEqual(["", "乙"]);
    expect(cellsOf((await readRows(file, { isSpread: true })).rows)[2]).toEqual(["禾光工会", "乙"]);
  });

  it.each([
    ["1.1010119960524E+17", "1.1010119960524E+17"],
    ["110101199605240000", "1.1010119960524E+17"],
    ["110101199605240006", "110101199605240006"],
    ["0.10000000000000001", "0.1"],
    ["1E-3", "0.001"],
    ["4.5E3", "4500"],
    ["13800138000", "13800138000"],
    ["-0", "0"],
  ])("the number %s is the text %s", async (value, text) => {
    const file = workbookFile([
      { name: "a", data: `<row r="1"><c r="A1"><v>${value}</v></c></row>` },
    ]);
    expect(cellsOf((await readRows(file)).rows)).toEqual([[text]]);
  });

  it("a million rows that are only coloured are no rows", async () => {
    const data = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c s="1"/></row>`);
    expect((await readRows(workbookFile([{ name: "a", data: data.join("") }]))).rows).toEqual([]);
  });
});

describe("what can't be read is refused by name (issue 3, bad input)", () => {
  const book = workbookFile([{ name: "a", data: textRow(1, "甲") }]);
  const bomb = Buffer.alloc(40 * 1024 * 1024, " ");
  const sheet = "xl/worksheets/sheet1.xml";
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const withDoctype =
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
  const withPart = (content: string | Buffer, declaredBytes?: number) =>
    workbookFile([{ name: "a", data: "" }], [{ name: sheet, content, declaredBytes }]);

  it.each([
    ["nothing", Buffer.alloc(0), "empty-file"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "not-a-table"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "not-a-table"],
    ["a web page called .xls", Buffer.from("\n<html><table><tr><td>1"), "not-a-table"],
    ["bytes", Buffer.from([0, 1, 0, 0, 2, 9]), "not-a-table"],
    ["a zip of something else", zipFile([{ name: "a.txt", content: "a" }]), "not-a-table"],
    ["an old workbook", Buffer.concat([compound, wide("Workbook")]), "old-workbook"],
    ["a password", Buffer.concat([compound, wide("EncryptedPackage")]), "password-protected"],
    [
      "an encrypted zip",
      zipFile([{ name: "a", content: "a", isEncrypted: true }]),
      "password-protected",
    ],
    ["half a workbook", book.subarray(0, book.length / 2), "damaged"],
    ["a tag that never closes", withPart("<worksheet><sheetData><row r='1'>"), "damaged"],
    ["more than is declared", withPart("<worksheet></worksheet>", 3), "damaged"],
    ["less than is declared", withPart("<worksheet></worksheet>", 300), "damaged"],
    ["a bomb that says so", withPart(bomb), "too-much-inflated"],
    ["a bomb that lies", withPart(bomb, 100), "damaged"],
    ["entities", withPart(withDoctype), "has-entities"],
    [
      "a cell beyond the grid",
      withPart("<worksheet><sheetData><row><c r='ZZZZ1'/></row></sheetData></worksheet>"),
      "damaged",
    ],
    ["a quote that never closes", Buffer.from('a,b\n"1,2\n3,4'), "unclosed-quote"],
    ["no sheet", workbookFile([]), "no-sheet"],
    [
      "an endless cell",
      workbookFile([{ name: "a", data: textRow(1, "甲".repeat(40_000)) }]),
      "cell-too-long",
    ],
    [
      "a far column",
      withPart(
        "<worksheet><sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>",
      ),
      "too-many-columns",
    ],
  ])("%s", async (_, bytes, code) => {
    expect((await readRows(bytes)).refusal?.code).toBe(code);
  });

  it.each([
    ["rows", "too-many-rows", { limit: 2, row: 3 }],
    ["cells", "too-many-cells", { limit: 2, row: 3 }],
    ["sheets", "too-many-sheets", { limit: 2 }],
  ])("more %s than allowed are refused with the limit and the row", async (what, code, values) => {
    const data = textRow(1, "a") + textRow(2, "b") + textRow(3, "c");
    const sheets = what === "sheets" ? ["a", "b", "c"] : ["a"];
    const file = workbookFile(sheets.map((name) => ({ name, data })));
    const { refusal } = await readRows(file, { limits: { ...TABLE_LIMITS, [what]: 2 } });
    expect(refusal).toEqual({ code, values });
  });

  it("never crashes or hangs on a workbook with any byte changed", async () => {
    const file = workbookFile([{ name: "a", data: textRow(1, "甲", "乙") + textRow(2, "1", "2") }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(file);
        changed[at] = byte;
        const { rows, refusal } = await readRows(changed);
        expect(refusal !== null || rows.length <= 2).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("never crashes or hangs on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await readRows(bytes);
      }),
    );
  });
});

function wide(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}
