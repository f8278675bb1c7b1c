import { describe, expect, it } from "vitest";
import { awardName, awardsOf } from "../scheme/award-lists";
import type { AwardRule, Scheme } from "../scheme/scheme";
import { blankScheme } from "./blank-scheme";
import { addAward, CUTS, changeAward, cutBy, moveAward, removeAward } from "./edit-awards";
import { placeOfGap } from "./gap-place";
import { gapsOf } from "./read-draft";

const NAMES = ["一等奖", "二等奖"];
const blank = blankScheme("s", "焊工");
const one = addAward(blank, "awards", NAMES);
const two = addAward(one, "awards", NAMES);
const withUnions: Scheme = {
  ...two,
  teams: { memberWithoutTotal: "left-out", sharedRank: "1-1-3", prize: { "award-1": 8 } },
  organisationPrize: { "award-1": 8, "award-2": 4 },
};
const namesOf = (scheme: Scheme) => awardsOf(scheme, "awards").map(awardName);
const faultsOf = (scheme: Scheme) =>
  gapsOf(scheme).map((gap) => [gap.code, placeOfGap(scheme, gap.path)]);

describe("the awards of a scheme being written (contests.md §6)", () => {
  it("are added under the next usual name, and then under a blank one that asks to be filled", () => {
    expect(namesOf(two)).toEqual(NAMES);
    expect(gapsOf(two)).toEqual([]);
    const three = addAward(two, "awards", NAMES);
    expect(faultsOf(three)).toEqual([["not-text", { names: ["#3"], field: "name" }]]);
  });

  it("never share an id with one of another list, nor take one that was moved", () => {
    const team = addAward(moveAward(withUnions, "awards", 0, 1), "teams", ["团体奖"]);
    expect(awardsOf(team, "teams").map(({ id }) => id)).toEqual(["award-3"]);
    expect(gapsOf(team)).toEqual([]);
  });

  it.each(CUTS)("are sound when they are cut by %s", (by) => {
    expect(gapsOf(changeAward(one, "awards", 0, { cut: cutBy(by) }))).toEqual([]);
  });

  it("move among each other, and at the end of the list not at all, so that there is nothing to undo", () => {
    expect(namesOf(moveAward(two, "awards", 1, -1))).toEqual(["二等奖", "一等奖"]);
    expect(moveAward(two, "awards", 1, 1)).toBe(two);
    expect(moveAward(two, "awards", 0, -1)).toBe(two);
  });

  it("take the points that hang on them away with them, and leave the others theirs", () => {
    const left = removeAward(withUnions, "awards", 0);
    expect([left.organisationPrize, left.teams?.prize]).toEqual([{ "award-2": 4 }, {}]);
    expect(gapsOf(left)).toEqual([]);
  });

  it("keep their points when they are called otherwise", () => {
    const named = changeAward(withUnions, "awards", 0, { name: "特等奖" });
    expect(named.organisationPrize).toEqual(withUnions.organisationPrize);
    expect(gapsOf(named)).toEqual([]);
  });

  const cut = (change: AwardRule["cut"]) => changeAward(two, "awards", 1, { cut: change });
  it.each([
    ["no place", cut({ by: "top", count: 0 }), "not-whole", "count"],
    ["no share", cut({ by: "percent", percentBp: 0, round: "up" }), "not-whole", "percentBp"],
    [
      "more than all",
      cut({ by: "percent", percentBp: 10_100, round: "up" }),
      "not-whole",
      "percentBp",
    ],
    [
      "a threshold that is no number",
      cut({ by: "threshold", total: "六十" }),
      "not-decimal",
      "total",
    ],
  ])("are refused with %s, at the award that has it", (_, draft, code, field) => {
    expect(faultsOf(draft)).toEqual([[code, { names: ["二等奖"], field }]]);
  });

  it("are refused when two of one list are called the same, but not across lists", () => {
    const twice = changeAward(two, "awards", 1, { name: "一等奖 " });
    expect(faultsOf(twice)).toEqual([["same-name-twice", { names: ["一等奖"], field: "name" }]]);
    expect(gapsOf(addAward(withUnions, "teams", NAMES))).toEqual([]);
  });
});
