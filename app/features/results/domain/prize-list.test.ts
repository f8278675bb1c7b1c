import { describe, expect, it } from "vitest";
import { readPrizeList } from "./prize-list";

const AWARDS = [
  { id: "award-1", name: "一等奖" },
  { id: "team-1", name: "团体奖" },
];
const read = (text: string) => {
  const result = readPrizeList(text, AWARDS);
  return result.ok ? result.value : [result.reason.code, result.reason.values.line];
};

describe("the money of awards as people type it (contests.md §6)", () => {
  it("is read a line each, full-width digits and signs of money included", () => {
    expect(read("一等奖　３，０００元\n\n团体奖：1500.50")).toEqual([
      { award: "award-1", amountFen: 300_000 },
      { award: "team-1", amountFen: 150_050 },
    ]);
    expect(read("")).toEqual([]);
  });

  it.each([
    ["an amount that can't be read", "一等奖 许多", ["prize-unread", "1"]],
    ["nothing as an amount", "一等奖 0", ["prize-unread", "1"]],
    ["an award that isn't given", "一等奖 1\n特等奖 2", ["prize-unknown", "2"]],
    ["an award named twice", "一等奖 1\n一等奖 2", ["prize-twice", "2"]],
  ])("refuses %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
