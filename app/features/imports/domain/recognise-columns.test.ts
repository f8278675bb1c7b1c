import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnKind, recogniseColumns } from "./recognise-columns";

const KINDS = [
  { field: "name", names: ["姓名", "职工姓名", "Name"], isRequired: true },
  { field: "identityNumber", names: ["身份证号码", "身份证号", "证件号码"], isRequired: true },
  { field: "phone", names: ["手机", "手机号码", "联系电话"] },
  { field: "unionName", names: ["工会", "所在工会", "单位"] },
  { field: "employerName", names: ["单位", "单位名称", "工作单位"] },
] as const satisfies readonly ColumnKind[];

const fieldOf = (heading: string) => recogniseColumns([heading], KINDS).columns[0]?.field ?? null;

describe("columns are recognised by their headings (issue 3, item 2)", () => {
  it.each([
    ["姓名", "name"],
    ["姓 名", "name"],
    ["　姓　名　", "name"],
    ["*姓名", "name"],
    ["姓名：", "name"],
    ["姓名（必填）", "name"],
    ["【必填】姓名", "name"],
    ["1.姓名", "name"],
    ["一、姓名", "name"],
    ["ＮＡＭＥ", "name"],
    ["身份证\n号码", "identityNumber"],
    ["身份证号码（18位，末位X大写）", "identityNumber"],
    ["身份证 号码", "identityNumber"],
    ["联系方式 手机", "phone"],
    ["手机/联系电话", "phone"],
    ["所在工会（全称）", "unionName"],
    ["配偶姓名", null],
    ["备注", null],
  ])("%j is %s", (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it("a heading that names two fields is ambiguous, with both", () => {
    expect(recogniseColumns(["单位"], KINDS).columns).toEqual([
      {
        column: 0,
        heading: "单位",
        field: null,
        problem: "ambiguous",
        candidates: ["unionName", "employerName"],
      },
    ]);
  });

  it("an unknown heading says what it resembles", () => {
    expect(recogniseColumns(["配偶姓名", "备注"], KINDS).columns).toMatchObject([
      { problem: "unknown", candidates: ["name"] },
      { problem: "unknown", candidates: [] },
    ]);
  });

  it("the surest of two columns has the field, the other is taken", () => {
    const { columns } = recogniseColumns(["手机（备用）", "手机"], KINDS);
    expect(columns.map(({ field, problem }) => [field, problem])).toEqual([
      [null, "taken"],
      ["phone", null],
    ]);
  });

  it("two columns that are equally sure are both left to be mapped by hand", () => {
    const { columns } = recogniseColumns(["手机", "联系电话"], KINDS);
    expect(columns.map(({ problem }) => problem)).toEqual(["ambiguous", "ambiguous"]);
  });

  it("names the required fields that no column has", () => {
    expect(recogniseColumns(["姓名", "", "手机"], KINDS)).toMatchObject({
      columns: [{ column: 0 }, { column: 2 }],
      missing: ["identityNumber"],
    });
  });

  it("no field ever has two columns, whatever the headings", () => {
    const heading = fc.oneof(
      fc.constantFrom(...KINDS.flatMap(({ names }) => [...names])),
      fc.string({ maxLength: 6 }),
    );
    const mark = fc.constantFrom("", "*", "（必填）", " ");
    const marked = fc.tuple(heading, mark).map(([text, extra]) => text + extra);
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 12 }), (headings) => {
        const fields = recogniseColumns(headings, KINDS).columns.flatMap((one) => one.field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});
