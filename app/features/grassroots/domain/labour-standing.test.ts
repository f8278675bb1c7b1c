import { describe, expect, it } from "vitest";
import { fraction } from "~/shared/fraction";
import { decimalText } from "~/shared/points";
import { meanPoints, monthPoints, monthsOf, ranksOf } from "./labour-standing";

const targets = [
  { id: "done", direction: "at-least", goalThousandths: 100_000, weightBp: 6_000 },
  { id: "power", direction: "at-most", goalThousandths: 6_500, weightBp: 4_000 },
] as const;
const points = (done: number | undefined, power: number | undefined) => {
  const found = monthPoints(targets, (id) => (id === "done" ? done : power));
  return found === null ? null : decimalText(found, 2);
};

describe("points of a labour contest (contests.md §1, 劳动竞赛)", () => {
  it("are what was reached of each target by its weight: all goals reached make a hundred", () => {
    expect(points(100_000, 6_500)).toBe("100.00");
    // 95 / 100 × 60 + (2 − 6.6 / 6.5) × 40 = 57 + 39.3846…
    expect(points(95_000, 6_600)).toBe("96.38");
  });

  it("of a target are never below nothing, nor over 120 percent of its weight", () => {
    expect(points(300_000, 0)).toBe("120.00");
    expect(points(0, 90_000)).toBe("0.00");
  });

  it("aren't there while a figure is missing, which isn't zero", () => {
    expect(points(95_000, undefined)).toBeNull();
    expect(points(0, 6_500)).toBe("40.00");
  });

  it("of months make a mean, rounded once more", () => {
    const mean = meanPoints([fraction(9_638, 100), fraction(10_001, 100), fraction(9_999, 100)]);
    expect(mean && decimalText(mean, 2)).toBe("98.79");
    expect(meanPoints([])).toBeNull();
  });

  it("give ranks that equal ones share, and none to who is incomplete", () => {
    expect(ranksOf([fraction(9), fraction(10), null, fraction(10), fraction(8)])).toEqual([
      3,
      1,
      null,
      1,
      4,
    ]);
  });

  it("are of the months that a contest runs in, over the turn of a year too", () => {
    expect(monthsOf({ startsOn: "2026-11-20", endsOn: "2027-02-01" })).toEqual([
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
    ]);
  });
});
