import { describe, expect, it } from "vitest";
import { surnameLength } from "./compound-surnames";
import { faultOfName, normaliseName } from "./worker-name";

describe("a name as it is typed", () => {
  it.each([
    ["  令狐小满 ", "令狐小满"],
    ["张　　三", "张三"],
    ["李 四", "李四"],
    ["阿卜杜•热合曼", "阿卜杜·热合曼"],
    ["阿卜杜 ・ 热合曼．买买提", "阿卜杜·热合曼·买买提"],
    ["Ａｎｎａ  Lee", "Anna Lee"],
    ["𠮷田㐂", "𠮷田㐂"],
    ["䶮", "䶮"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(normaliseName(typed)).toBe(kept);
    expect(faultOfName(kept)).toBeNull();
  });
});

describe("the fault of a name", () => {
  it.each([
    ["", "name-empty"],
    ["阿".repeat(61), "name-too-long"],
    ["𠮷".repeat(60), null],
    ["张\u0007三", "name-unreadable"],
    ["张\uE123", "name-unreadable"],
    ["张\uFFFD", "name-unreadable"],
    ["张\uD842", "name-unreadable"],
    ["张三2", "name-has-digits"],
  ])("%j: %s", (name, fault) => {
    expect(faultOfName(name)).toBe(fault);
  });
});

it("a compound surname has two characters, unless nothing would be left of the name", () => {
  expect(["令狐小满", "欧阳修", "欧阳", "张小满"].map(surnameLength)).toEqual([2, 2, 1, 1]);
});
