import { describe, expect, it } from "vitest";
import { versionChanges } from "./version-changes";

const place = (code: string, rank: number | null, award: string | null = null) => {
  return { code, rank, total: rank === null ? null : `${90 - Number(code)}`, award };
};

describe("what a new version of a result changed (contests.md §1: the old one stays readable)", () => {
  it("names who lost their place, who got another award, and who only moved up", () => {
    const before = [place("1", 1, "一等奖"), place("2", 2, "二等奖"), place("3", 3), place("4", 4)];
    const after = [
      place("1", 1, "一等奖"),
      place("3", 2, "二等奖"),
      place("4", 3),
      place("2", null),
    ];
    expect(
      versionChanges(before, after).map((change) => [
        ...[change.code, change.before?.rank, change.after?.rank, change.isGrave],
      ]),
    ).toEqual([
      ["3", 3, 2, true],
      ["4", 4, 3, false],
      ["2", 2, null, true],
    ]);
  });

  it("is nothing where nothing changed, and names an entry that only one version holds", () => {
    const list = [place("1", 1)];
    expect(versionChanges(list, list)).toEqual([]);
    expect(versionChanges(list, [])).toEqual([
      { code: "1", before: list[0], after: null, isGrave: true },
    ]);
  });
});
