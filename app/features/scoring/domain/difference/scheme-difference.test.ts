import { describe, expect, it } from "vitest";
import { blankScheme } from "../draft/blank-scheme";
import { addAspect, addModule, changeModule, moveModule, removeModule } from "../draft/edit-draft";
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
