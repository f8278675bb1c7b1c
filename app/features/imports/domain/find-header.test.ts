import { describe, expect, it } from "vitest";
import { findHeader } from "./find-header";
import type { ColumnKind } from "./recognise-columns";

const KINDS: readonly ColumnKind[] = [
  { field: "name", names: ["姓名", "职工姓名"], isRequired: true },
  { field: "identityNumber", names: ["身份证号码", "身份证号"] },
  { field: "phone", names: ["手机", "手机号码"] },
  { field: "unionName", names: ["工会", "所在工会"] },
];

const table = (...rows: (string[] | null)[]) =>
  rows.flatMap((cells, index) => (cells ? [{ number: index + 1, cells }] : []));

describe("the header of a list (issue 3, item 2; a workbook as people have them)", () => {
  it("is the first row of a plain list", () => {
    expect(findHeader(table(["姓名", "手机"], ["甲", "1"]), KINDS)).toEqual({
      rows: [1],
      headings: ["姓名", "手机"],
      notes: [],
    });
  });

  it("stands below a title, instructions and empty rows", () => {
    const rows = table(
      ["2026年会员名单（姓名按笔画排列）"],
      ["填报单位：禾光工会", "", "联系人：乙"],
      null,
      ["序号", "姓 名", "身份证号（18位）", "手机"],
      ["1", "甲", "110101199605240006", "1"],
    );
    expect(findHeader(rows, KINDS)).toMatchObject({ rows: [4], notes: [] });
  });

  it("stands below a title that is merged over all columns", () => {
    const rows = table(["会员名单", "会员名单", "会员名单"], ["姓名", "手机", "工会"]);
    expect(findHeader(rows, KINDS)?.rows).toEqual([2]);
  });

  it("is joined of two rows where the second names what the first groups", () => {
    const rows = table(
      ["姓名", "联系方式", "", "所在工会"],
      ["", "手机", "邮箱", ""],
      ["甲", "1", "a@b", "禾光"],
    );
    expect(findHeader(rows, KINDS)).toMatchObject({
      rows: [1, 2],
      headings: ["姓名", "联系方式 手机", "联系方式 邮箱", "所在工会"],
    });
  });

  it("is joined of two rows whose cells are merged", () => {
    const rows = table(
      ["姓名", "联系方式", "联系方式", "身份证"],
      ["姓名", "手机", "邮箱", "号码"],
      ["甲", "1", "a@b", "2"],
    );
    expect(findHeader(rows, KINDS)?.headings).toEqual([
      "姓名",
      "联系方式 手机",
      "联系方式 邮箱",
      "身份证 号码",
    ]);
  });

  it("doesn't take the first record for its second row", () => {
    const rows = table(["姓名", "手机"], ["手机", "姓名"]);
    expect(findHeader(rows, KINDS)?.rows).toEqual([1]);
  });

  it("is followed by units, hints and the template's example, which are no records", () => {
    const rows = table(
      ["姓名", "手机"],
      ["必填", "（11位）"],
      ["示例：慕容谷雨", "138"],
      ["甲", "1"],
      ["姓名", "手机"],
    );
    expect(findHeader(rows, KINDS)?.notes).toEqual([2, 3]);
  });

  it("of a list that names none of our fields is its first row of different texts", () => {
    const rows = table(["名册"], ["A", "B"], ["1", "2"]);
    expect(findHeader(rows, KINDS)).toEqual({ rows: [2], headings: ["A", "B"], notes: [] });
  });

  it("isn't found in numbers alone, or in nothing", () => {
    expect(findHeader(table(["1", "2"], ["3", "4"]), KINDS)).toBeNull();
    expect(findHeader([], KINDS)).toBeNull();
  });
});
