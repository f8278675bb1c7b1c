import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readRows } from "../../../tests/support/table-rows";
import { findHeader } from "../imports/domain/find-header";
import { recogniseColumns } from "../imports/domain/recognise-columns";
import { zipDirectory } from "./domain/zip-directory";
import { writeTemplate } from "./write-template.server";

const LEVELS = ["高级工（三级）", "中级工（四级）"];
const KINDS = [
  { field: "name", names: ["姓名"], isRequired: true },
  { field: "level", names: ["技能等级"] },
];

async function template(): Promise<Buffer> {
  return Buffer.from(
    await writeTemplate({
      name: "职工导入模板",
      columns: [
        { heading: "姓名", isRequired: true, hint: "身份证上的姓名", example: "慕容谷雨" },
        { heading: "技能等级", isRequired: false, hint: "", example: "", choices: LEVELS },
      ],
      words: {
        example: "示例：",
        required: "必填",
        optional: "选填",
        choices: "可选项",
        choiceOnly: "请从下拉列表里选",
      },
    }),
  );
}

describe("a template to download (issue 3, item 2)", () => {
  it("has a header, hints and an example, and no import takes them for records", async () => {
    const { rows } = await readRows(await template());
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["*姓名", "技能等级"],
      ["（必填；身份证上的姓名）", "（选填）"],
      ["示例：慕容谷雨"],
    ]);
    const header = findHeader(rows, KINDS);
    expect(header).toMatchObject({ rows: [1], notes: [2, 3] });
    expect(recogniseColumns(header?.headings ?? [], KINDS).missing).toEqual([]);
  });

  it("has drop-downs for closed choices, from a sheet of their own", async () => {
    const file = await template();
    const { rows } = await readRows(file, { sheet: 1 });
    expect(rows.map(({ cells }) => cells)).toEqual([["技能等级"], ...LEVELS.map((one) => [one])]);
    const sheet = partText(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('type="list"');
    expect(sheet).toContain('sqref="B4:B5000"');
    expect(sheet).toMatch(/'可选项'!\$A\$2:\$A\$3|&apos;可选项&apos;!\$A\$2:\$A\$3/);
  });

  it("is text throughout and keeps its header in sight", async () => {
    const file = await template();
    expect(partText(file, "xl/worksheets/sheet1.xml")).toMatch(/<pane [^>]*ySplit="3"/);
    expect(partText(file, "xl/styles.xml")).toMatch(/numFmtId="49"|formatCode="@"/);
  });
});

function partText(file: Buffer, name: string): string {
  const part = zipDirectory(file).get(name);
  const start = part?.start ?? 0;
  const packed = file.subarray(start, start + (part?.packedBytes ?? 0));
  return (part?.isPacked ? inflateRawSync(packed) : packed).toString();
}
