import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../../tests/support/shared-data";
import { cellsOf, readRows } from "../../../tests/support/table-rows";
import { textRow, workbookFile } from "../../../tests/support/workbook-file";
import { zipDirectory } from "./domain/zip-directory";
import { returnTable } from "./return-table.server";

const REASON = "身份证号码校验不对：<第2行> & 请核对";
const marks = { sheet: 0, headingRow: 1, heading: "原因", reasons: new Map([[2, REASON]]) };

describe("the answer to a bad file is the same file with a reason column (experience.md)", () => {
  it("in a workbook: behind the last column, all else as it was", async () => {
    const data = textRow(1, "姓名", "手机") + textRow(2, "甲", "1") + textRow(3, "乙");
    const file = workbookFile([
      { name: "名单", data },
      { name: "说明", data: textRow(1, "别动") },
    ]);
    const back = await returnTable(file, marks);
    expect(cellsOf((await readRows(back)).rows)).toEqual([
      ["姓名", "手机", "原因"],
      ["甲", "1", REASON],
      ["乙"],
    ]);
    expect(cellsOf((await readRows(back, { sheet: 1 })).rows)).toEqual([["别动"]]);
  });

  it("cells that are only coloured give way to it, in the order of their columns", async () => {
    const cells = '<c r="A2"><v>1</v></c><c r="B2" s="1"/><c r="C2" s="1"/>';
    const data = `${textRow(1, "姓名")}<row r="2" spans="1:3">${cells}</row>`;
    const back = await returnTable(workbookFile([{ name: "a", data }]), marks);
    expect(cellsOf((await readRows(back)).rows)).toEqual([
      ["姓名", "原因"],
      ["1", REASON],
    ]);
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text), "utf-8"],
    ["GB18030", (text: string) => iconv.encode(text, "gb18030"), "gb18030"],
    ["UTF-16", (text: string) => Buffer.from(`﻿${text}`, "utf16le"), "utf-16le"],
  ])(
    "in a csv file: in its own encoding (%s), rows keep their numbers",
    async (_, encode, encoding) => {
      const back = await returnTable(encode("姓名;手机\r\n甲;1\r\n\r\n乙;2\r\n"), marks);
      const { rows, table } = await readRows(back);
      expect(table?.encoding).toBe(encoding);
      expect(rows).toEqual([
        { number: 1, cells: ["姓名", "手机", "原因"] },
        { number: 2, cells: ["甲", "1", REASON] },
        { number: 4, cells: ["乙", "2"] },
      ]);
    },
  );
});

describeWithShared(
  "workbooks of seven programs come back whole, also to another reader",
  (folder) => {
    const files = join(folder, "spreadsheets");
    const names = readdirSync(files).filter((name) => name.endsWith(".xlsx"));
    it.each(names)("%s", async (name) => {
      const file = readFileSync(join(files, name));
      const before = await readRows(file, { sheet: 0 });
      const [first] = before.rows;
      if (!first) return;
      const width = Math.max(...before.rows.map(({ cells }) => cells.length));
      const back = await returnTable(file, {
        sheet: 0,
        headingRow: first.number,
        heading: "原因",
        reasons: new Map(),
      });
      const after = await readRows(back, { sheet: 0 });
      const padded = Array.from({ length: width }, (_, column) => first.cells[column] ?? "");
      expect(after.rows).toEqual([
        { number: first.number, cells: [...padded, "原因"] },
        ...before.rows.slice(1),
      ]);
      expect([...zipDirectory(back).keys()]).toEqual([...zipDirectory(file).keys()]);
      const canOther = await readXlsx(file).then(
        () => true,
        () => false,
      );
      if (canOther) expect((await readXlsx(back)).sheets.length).toBeGreaterThan(0);
    });
  },
);
