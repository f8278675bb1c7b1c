import { compare, type Fraction, fraction } from "~/shared/fraction";
import { round } from "~/shared/rounding";
import { thousandthsOf } from "../scheme/maxima";
import type { Cut, First } from "../scheme/scheme";

/**
 * How many of the ranked a cut takes, before any tie at it is looked at (contests.md §3 “Advancing”).
 * `totals` are those of the ranked entries, best first; `entered` counts everyone in the stage.
 */
export function cutSize(
  cut: Cut,
  totals: readonly Fraction[],
  entered: number,
  first: First,
): number {
  switch (cut.by) {
    case "top":
      return Math.min(cut.count, totals.length);
    case "percent":
      return Math.min(percentOf(cut, totals.length, entered), totals.length);
    case "threshold": {
      const limit = fraction(thousandthsOf(cut.total), 1000);
      const sign = first === "higher" ? 1 : -1;
      return totals.filter((total) => compare(total, limit) * sign >= 0).length;
    }
  }
}

/** 30 % of 63 is 18.9: 19 or 18 places, as the scheme rounds. */
function percentOf(cut: Cut & { by: "percent" }, ranked: number, entered: number): number {
  const people = cut.of === "entries" ? entered : ranked;
  return Number(round(fraction(people * cut.percentBp, 10_000), 0, cut.round).n);
}
