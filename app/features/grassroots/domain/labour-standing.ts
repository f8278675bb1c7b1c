import { add, compare, type Fraction, fraction, multiply, subtract, ZERO } from "~/shared/fraction";
import { round } from "~/shared/rounding";

/** A target as its points are computed: weights of a contest make 10,000 basis points. */
interface WeighedTarget {
  readonly id: string;
  readonly direction: "at-least" | "at-most";
  readonly goalThousandths: number;
  readonly weightBp: number;
}

/** No target gives more than 120 percent of its weight (示例). */
const MOST: Fraction = fraction(12, 10);
const DIGITS = 2;

/**
 * How far a goal was reached: value / goal where more is better, 2 − value / goal where less is; never below nothing,
 * never above 120 percent.
 */
function reachedOf(
  { direction, goalThousandths }: Pick<WeighedTarget, "direction" | "goalThousandths">,
  valueThousandths: number,
): Fraction {
  const ratio = fraction(valueThousandths, goalThousandths);
  const reached = direction === "at-least" ? ratio : subtract(fraction(2), ratio);
  if (compare(reached, ZERO) < 0) return ZERO;
  return compare(reached, MOST) > 0 ? MOST : reached;
}

/** A team's points of a month out of a hundred, to two digits half up; null while a figure is missing, which isn't zero. */
export function monthPoints(
  targets: readonly WeighedTarget[],
  valueBy: (targetId: string) => number | undefined,
): Fraction | null {
  let points = ZERO;
  for (const target of targets) {
    const value = valueBy(target.id);
    if (value === undefined) return null;
    const share = multiply(reachedOf(target, value), fraction(target.weightBp, 100));
    points = add(points, share);
  }
  return targets.length === 0 ? null : round(points, DIGITS, "half-up");
}

/** The mean of months, to two digits half up; null where there is none. */
export function meanPoints(months: readonly Fraction[]): Fraction | null {
  if (months.length === 0) return null;
  const sum = months.reduce((all, one) => add(all, one), ZERO);
  return round(multiply(sum, fraction(1, months.length)), DIGITS, "half-up");
}

/** The ranks of points, the most first, equal ones shared (1-1-3); what is incomplete has none. */
export function ranksOf(points: readonly (Fraction | null)[]): readonly (number | null)[] {
  return points.map((own) => {
    if (own === null) return null;
    const better = points.filter((other) => other !== null && compare(other, own) > 0);
    return better.length + 1;
  });
}

/** The months (YYYY-MM) that a contest runs in, first to last. */
export function monthsOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const months: string[] = [];
  let [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
  for (;;) {
    const one = `${year}-${String(month).padStart(2, "0")}`;
    if (one > endsOn.slice(0, 7)) return months;
    months.push(one);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
