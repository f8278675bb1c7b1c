import { type Fraction, fraction, multiply } from "~/shared/fraction";
import type { Thousandths } from "~/shared/points";
import type { Combine, Trim } from "../scheme/aspect";

/**
 * One panel's marks as one number of points, exact (contests.md §3 “Combining judges”). The list holds at
 * least one mark, in any order, and is the combiner's to sort.
 */
export function combineMarks(marks: Thousandths[], rule: Combine): Fraction {
  switch (rule.by) {
    case "single":
    case "agreed":
      return fraction(marks[0] ?? 0, 1000);
    case "mean":
      return mean(marks, 0, marks.length);
    case "median":
      return median(sortAscending(marks));
    case "trimmed-mean":
      return keptMean(marks, rule);
    case "sum-kept":
      // On the scale of `keep` marks, so that a judge's absence makes no sum smaller.
      return multiply(keptMean(marks, rule), fraction(rule.keep));
  }
}

/** Whether `count` marks are enough to leave any out; with fewer the plain mean holds. */
export function isTrimmed(rule: Trim, count: number): boolean {
  return count >= rule.trimFrom;
}

/** Of equal highest or lowest marks only as many as declared are left out: places are cut, not values. */
function keptMean(marks: Thousandths[], rule: Trim): Fraction {
  if (!isTrimmed(rule, marks.length)) return mean(marks, 0, marks.length);
  return mean(sortAscending(marks), rule.low, marks.length - rule.high);
}

function mean(marks: readonly Thousandths[], from: number, to: number): Fraction {
  let sum = 0;
  for (let at = from; at < to; at++) sum += marks[at] as number;
  return fraction(sum, 1000 * (to - from));
}

function median(ascending: readonly Thousandths[]): Fraction {
  const half = ascending.length >> 1;
  const isOdd = ascending.length % 2 === 1;
  return isOdd ? mean(ascending, half, half + 1) : mean(ascending, half - 1, half + 1);
}

/** Insertion sort: a panel has three to ten judges, and this runs for every aspect of every entry. */
function sortAscending(marks: Thousandths[]): Thousandths[] {
  for (let at = 1; at < marks.length; at++) {
    const mark = marks[at] as number;
    let to = at;
    for (; to > 0 && (marks[to - 1] as number) > mark; to--) marks[to] = marks[to - 1] as number;
    marks[to] = mark;
  }
  return marks;
}
