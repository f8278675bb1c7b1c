import { describe, expect, it } from "vitest";
import { blankScheme } from "../draft/blank-scheme";
import { addAward, changeAward, moveAward, removeAward } from "../draft/edit-awards";
import { addAspect, addModule, changeModule, moveModule, removeModule } from "../draft/edit-draft";
import { changedAwards, changedPlaces } from "./changed-places";
import { differencesOf } from "./scheme-difference";

const one = blankScheme("s", "焊工");
const practice = { stage: 0, module: 1 };

describe("the difference of two versions", () => {
  it("is nothing between equal ones, whatever their number, and when modules only moved", () => {
    expect(differencesOf(one, { ...one, version: 2 })).toEqual([]);
    expect(differencesOf(one, moveModule(one, practice, -1))).toEqual([]);
  });

  it("names a changed field with what it was and what it is", () => {
    const other = changeModule(one, practice, { weightBp: 6500, judges: undefined });
    expect(differencesOf(one, other)).toEqual([
      {
        code: "changed",
        place: ["决赛", "实操"],
        field: "weightBp",
        before: "7000",
        after: "6500",
      },
      { code: "changed", place: ["决赛", "实操"], field: "judges", before: "5", after: null },
    ]);
  });

  it("names a new or a missing module once, and not each of its aspects", () => {
    const more = addModule(addAspect(one, { ...practice, aspect: 0 }), 0);
    expect(differencesOf(one, more)).toEqual([
      { code: "added", place: ["决赛", "实操", "A2"] },
      { code: "added", place: ["决赛", "M1"] },
    ]);
    expect(differencesOf(one, removeModule(one, practice))).toEqual([
      { code: "removed", place: ["决赛", "实操"] },
    ]);
  });

  it("reads rules inside an aspect by their own names", () => {
    const aspects = [
      { id: "A1", kind: "points", max: "10", step: "0.5", combine: { by: "mean" } },
    ] as const;
    const differences = differencesOf(one, changeModule(one, practice, { aspects }));
    expect(differences).toContainEqual({
      code: "changed",
      place: ["决赛", "实操", "A1"],
      field: "combine.by",
      before: "trimmed-mean",
      after: "mean",
    });
  });
});

describe("the difference of two versions in their awards", () => {
  const NAMES = ["一等奖", "二等奖"];
  const two = addAward(addAward(one, "awards", NAMES), "awards", NAMES);
  const [first, second] = two.awards ?? [];

  it("names each award that is new, gone or other, and no field of the scheme beside it", () => {
    const other = changeAward(two, "awards", 0, { atTie: "none" });
    expect(differencesOf(one, two)).toEqual([
      { code: "award-added", list: "awards", award: first },
      { code: "award-added", list: "awards", award: second },
    ]);
    expect(differencesOf(two, removeAward(two, "awards", 1))).toEqual([
      { code: "award-removed", list: "awards", award: second },
    ]);
    expect(differencesOf(two, other)).toEqual([
      { code: "award-changed", list: "awards", before: first, after: { ...first, atTie: "none" } },
    ]);
    expect([...changedAwards(two, other)]).toEqual(["award-1"]);
    expect([...changedPlaces(two, other)]).toEqual([]);
  });

  it("says that their order changed, which decides who gets which", () => {
    expect(differencesOf(two, moveAward(two, "awards", 0, 1))).toEqual([
      {
        code: "awards-moved",
        list: "awards",
        before: ["一等奖", "二等奖"],
        after: ["二等奖", "一等奖"],
      },
    ]);
    expect(differencesOf(two, addAward(two, "awards", []))).toHaveLength(1);
  });

  it("isn't one when JSON only brings the fields in another order", () => {
    const turned = JSON.parse(JSON.stringify(two));
    for (const award of turned.awards) award.cut = { count: award.cut.count, by: award.cut.by };
    expect(differencesOf(two, turned)).toEqual([]);
  });

  it("knows the prizes of teams and unions too", () => {
    const teams = { memberWithoutTotal: "left-out", sharedRank: "1-1-3" } as const;
    const before = { ...two, teams };
    expect(differencesOf(before, addAward(before, "teams", ["团体奖"]))).toMatchObject([
      { code: "award-added", list: "teams", award: { name: "团体奖" } },
    ]);
  });
});
