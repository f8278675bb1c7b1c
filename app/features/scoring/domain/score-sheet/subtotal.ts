import { add, type Fraction, fraction, ZERO } from "~/shared/fraction";
import { exactText } from "~/shared/points";
import { readingOf } from "../engine/readings";
import type { Aspect } from "../scheme/aspect";
import { thousandthsOf } from "../scheme/maxima";
import type { Module } from "../scheme/scheme";
import { missingAspects } from "./missing-marks";
import type { ScoreSheet } from "./score-sheet";

type Marks = Pick<ScoreSheet, "marks" | "rescores">;

/**
 * What one sheet adds up to so far, as exact decimal text: points, readings and deductions. Judgement is left
 * out, so that its converted marks can't be worked back, and so is what a factor of the entry multiplies.
 */
export function subtotalText(aspects: readonly Aspect[], { marks }: Marks): string {
  const parts = aspects.flatMap((aspect) => {
    const mark = marks.get(aspect.id);
    if (!mark || aspect.kind === "judgement" || aspect.factor?.declared) return [];
    return [pointsOf(aspect, mark.value)];
  });
  return exactText(parts.reduce(add, ZERO));
}

/** Whether the scheme lets a judge see it now; where it says nothing, when nothing is missing. */
export function showsSubtotal(module: Module, aspects: readonly Aspect[], marks: Marks): boolean {
  const { runningTotal = "when-complete" } = module;
  if (runningTotal !== "when-complete") return runningTotal === "always";
  return missingAspects(aspects, marks).length === 0;
}

/** What a reading comes to in points, as exact text; null where what is entered is the points themselves. */
export function readingText(aspect: Aspect, value: number): string | null {
  return readingOf(aspect) === null ? null : exactText(pointsOf(aspect, value));
}

function pointsOf(aspect: Aspect, value: number): Fraction {
  const read = readingOf(aspect);
  const points = read === null ? value : read(value);
  return fraction(points * thousandthsOf(aspect.factor?.fixed ?? "1"), 1_000_000);
}
