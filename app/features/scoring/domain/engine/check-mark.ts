import {
  MAX_THOUSANDTHS,
  parseThousandths,
  type Thousandths,
  thousandthsText,
} from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import type { Aspect } from "../scheme/aspect";
import { thousandthsOf } from "../scheme/maxima";

export interface MarkRefusal {
  readonly code: "not-a-number" | "out-of-range" | "off-step";
  readonly values: Readonly<Record<string, string>>;
}

/** Reads what a judge typed for this aspect; thousandths, or why not: not a number, out of range, off its step. */
export function parseMark(aspect: Aspect, text: string): Result<Thousandths, MarkRefusal> {
  const value = parseThousandths(text.trim());
  const values = { ...limitsText(aspect), aspect: aspect.id, entered: text.trim() };
  if (value === null) return refuse({ code: "not-a-number", values });
  const { min, max, step } = limitsOf(aspect);
  if (value < min || value > max) return refuse({ code: "out-of-range", values });
  if ((value - min) % step !== 0) return refuse({ code: "off-step", values });
  return accept(value);
}

interface Limits {
  readonly min: Thousandths;
  readonly max: Thousandths;
  readonly step: Thousandths;
}

/** What may be entered for an aspect: score, count, reading or points, in thousandths. */
function limitsOf(aspect: Aspect): Limits {
  switch (aspect.kind) {
    case "points":
      return { min: 0, max: thousandthsOf(aspect.max), step: thousandthsOf(aspect.step) };
    case "imported":
      return { min: 0, max: thousandthsOf(aspect.max), step: 1 };
    case "judgement":
      return { min: 0, max: 3000, step: 1000 };
    case "measurement":
      return aspect.bands
        ? { min: -MAX_THOUSANDTHS, max: MAX_THOUSANDTHS, step: 1 }
        : { min: 0, max: 1000, step: 1000 };
    case "time":
      return { min: 0, max: MAX_THOUSANDTHS, step: 1 };
    case "deduction":
      return { min: 0, max: 1_000_000, step: 1000 };
  }
}

function limitsText(aspect: Aspect) {
  const { min, max, step } = limitsOf(aspect);
  return { min: thousandthsText(min), max: thousandthsText(max), step: thousandthsText(step) };
}
