import { type Fraction, fraction } from "~/shared/fraction";
import type { Thousandths } from "~/shared/points";
import type { Aspect, Band, DeductionAspect } from "../scheme/aspect";
import { maximumOf, thousandthsOf } from "../scheme/maxima";

/** Turns what a judge enters into thousandths of points; null where the entered number is the mark itself. */
export type Reading = ((value: Thousandths) => Thousandths) | null;

/** How an aspect of this kind reads what is entered (contests.md §3 “Aspect kinds”). */
export function readingOf(aspect: Aspect): Reading {
  switch (aspect.kind) {
    case "measurement":
      return aspect.bands ? graded(aspect.bands) : metOrNot(maximumOf(aspect));
    case "time":
      return graded(aspect.bands ?? []);
    case "deduction":
      return takenOff(aspect);
    default:
      return null;
  }
}

/** The number by which a combined mark becomes points: a judgement's score / 3 × max; else none. */
export function scaleOf(aspect: Aspect): Fraction | null {
  return aspect.kind === "judgement" ? fraction(thousandthsOf(aspect.max), 3000) : null;
}

function metOrNot(max: Thousandths): Reading {
  return (value) => (value === 0 ? 0 : max);
}

/** The first band that holds the reading counts; both ends belong to a band. */
function graded(bands: readonly Band[]): Reading {
  const limits = bands.map(({ from, to, mark }) => ({
    from: from === undefined ? Number.NEGATIVE_INFINITY : thousandthsOf(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : thousandthsOf(to),
    mark: thousandthsOf(mark),
  }));
  return (value) => limits.find(({ from, to }) => from <= value && value <= to)?.mark ?? 0;
}

function takenOff({ each, atMost }: DeductionAspect): Reading {
  const price = thousandthsOf(each);
  const limit = atMost === undefined ? Number.POSITIVE_INFINITY : thousandthsOf(atMost);
  // A count is whole (check-mark.ts), so the product stays in whole thousandths.
  return (count) => 0 - Math.min((count / 1000) * price, limit);
}
