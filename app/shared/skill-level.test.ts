import { describe, expect, it } from "vitest";
import { isHigherLevel, levelOfGrade, parseSkillLevel, SKILL_LEVEL_KEYS } from "./skill-level";

describe("skill levels (money.md §1)", () => {
  it("are eight, and one key of a name is each", () => {
    expect(SKILL_LEVEL_KEYS).toHaveLength(8);
  });

  it("rise while grades fall: 一级 is higher than 五级", () => {
    expect([5, 4, 3, 2, 1].map(levelOfGrade)).toEqual([1, 2, 3, 4, 5]);
    expect([0, 6, 1.5, Number.NaN].map(levelOfGrade)).toEqual([null, null, null, null]);
    expect(isHigherLevel(5, 1)).toBe(true);
    expect(isHigherLevel(1, 5)).toBe(false);
    expect(isHigherLevel(3, 3)).toBe(false);
  });

  it.each([
    ["学徒工", 0],
    ["五级", 1],
    ["中级", 2],
    ["高级工（三级）", 3],
    ["三级/高级工", 3],
    ["三级（高级技能）", 3],
    ["国家职业资格三级", 3],
    ["3级", 3],
    ["３ 级", 3],
    ["技师", 4],
    ["二级技师", 4],
    ["高级技师（一级）", 5],
    ["特级技师", 6],
    ["首席技师", 7],
    ["高级工（四级）", null],
    ["特级技师（一级）", null],
    ["高级工程师", null],
    ["六级", null],
    ["三级四级", null],
    ["3", null],
    ["", null],
  ])("%j is read as %s", (text, level) => expect(parseSkillLevel(text)).toBe(level));
});
