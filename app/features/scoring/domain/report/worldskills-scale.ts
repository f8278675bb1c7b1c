import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  negate,
  subtract,
  ZERO,
} from "~/shared/fraction";
import { accept, type Result, refuse } from "~/shared/result";
import { round } from "~/shared/rounding";
import { thousandthsOf } from "../scheme/maxima";
import type { ScaleRule } from "../scheme/scheme";

export type ScaleRefusal = "nobody-ranked" | "no-spread";

/**
 * Whole points on the WorldSkills scale, in the order of the totals: the median stands at `rule.median`, and
 * each deviation (median absolute deviation × factor) is `rule.spread` points wide. A setting of reports:
 * medals go by marks. Refused for nobody, and where half the totals are equal, so that no deviation exists.
 */
export function worldSkillsScale(
  totals: readonly Fraction[],
  rule: ScaleRule,
): Result<readonly number[], ScaleRefusal> {
  if (totals.length === 0) return refuse("nobody-ranked");
  const middle = median(totals);
  const distances = totals.map((total) => absolute(subtract(total, middle)));
  const deviation = multiply(
    median(distances),
    fraction(thousandthsOf(rule.deviationFactor), 1000),
  );
  if (equals(deviation, ZERO)) return refuse("no-spread");
  return accept(
    totals.map((total) => {
      const deviations = divide(subtract(total, middle), deviation);
      const scaled = add(fraction(rule.median), multiply(deviations, fraction(rule.spread)));
      return Number(round(scaled, 0, "half-up").n);
    }),
  );
}

function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare);
  const half = sorted.length >> 1;
  const upper = sorted[half] as Fraction;
  if (sorted.length % 2 === 1) return upper;
  return divide(add(sorted[half - 1] as Fraction, upper), fraction(2));
}

function absolute(value: Fraction): Fraction {
  return compare(value, ZERO) < 0 ? negate(value) : value;
}
