import { equals, type Fraction } from "~/shared/fraction";
import { decimalText, exactText, type Thousandths, thousandthsText } from "~/shared/points";
import { type EntrySheet, JUDGE_ABSENT, seatMarks } from "../engine/entry-sheet";
import { inPoints, readAll, scoreAspect, timesFactors } from "../engine/panel-mark";
import type { AspectPlan, StagePlan } from "../engine/plan";
import { maximumOf } from "../scheme/maxima";
import { explainPanel } from "./explain-panel";
import { type Step, step } from "./step";

/** From the judges' marks to the aspect's points: combining, judgement scale, factors, each rounding. */
export function explainAspect(plan: StagePlan, aspect: AspectPlan, sheet: EntrySheet): Step[] {
  const panel = explainPanel(plan, aspect, sheet);
  const { mark, gap } = scoreAspect(plan, aspect, sheet);
  // What can't be combined shows the marks that were given and why they make none.
  if (gap !== null || mark === null) return [...panel.slice(0, 1), ...(gap ? [gapStep(gap)] : [])];
  const entered = seatMarks(sheet, aspect).map(({ cell }) => cell);
  const marks = entered.filter((cell) => cell > JUDGE_ABSENT);
  const combined = plan.rules.combine(readAll(marks, aspect), aspect.combine);
  return [
    ...panel,
    ...scaleSteps(aspect, combined),
    ...factorSteps(plan, aspect, sheet, inPoints(combined, aspect), mark),
  ];
}

/** A gap in words; its code is the key below `gap`. */
export function gapStep(gap: { readonly code: string; readonly values: Step["values"] }): Step {
  return step(`gap.${gap.code}`, gap.values);
}

/** The step of one rounding, or none where it changed nothing. */
export function roundingSteps(
  level: string,
  from: Fraction,
  to: Fraction,
  digits: number | undefined,
): Step[] {
  if (digits === undefined || equals(from, to)) return [];
  const values = { from: exactText(from), digits, to: decimalText(to, digits) };
  return [step("rounded", { level: step(`level.${level}`), ...values })];
}

function scaleSteps(aspect: AspectPlan, combined: Fraction): Step[] {
  if (aspect.scale === null) return [];
  const result = exactText(inPoints(combined, aspect));
  const max = thousandthsText(maximumOf(aspect.aspect));
  return [step("aspect.judgement", { score: exactText(combined), max, result })];
}

/** One step with one rounding, or two where the scheme rounds the factored mark too. */
function factorSteps(
  plan: StagePlan,
  aspect: AspectPlan,
  sheet: EntrySheet,
  points: Fraction,
  mark: Fraction,
): Step[] {
  const { panelMark: digits, factored: factoredDigits } = plan.stage.round;
  const declared = aspect.needsDeclaredFactor ? (sheet.factors?.[aspect.at] ?? null) : null;
  const times = (value: Fraction) => timesFactors(value, aspect, declared ?? 1000);
  if (factoredDigits === undefined) {
    const exact = times(points);
    return [
      ...timesStep(points, aspect, declared, exact),
      ...roundingSteps("panel-mark", exact, mark, digits),
    ];
  }
  const exact = times(mark);
  const factored = plan.rules.round(exact, factoredDigits);
  return [
    ...roundingSteps("panel-mark", points, mark, digits),
    ...timesStep(mark, aspect, declared, exact),
    ...roundingSteps("factored", exact, factored, factoredDigits),
  ];
}

function timesStep(
  points: Fraction,
  { fixedFactor }: AspectPlan,
  declared: Thousandths | null,
  result: Fraction,
): Step[] {
  const values = { points: exactText(points), result: exactText(result) };
  const fixedText = fixedFactor === null ? "" : exactText(fixedFactor);
  const declaredText = declared === null ? "" : thousandthsText(declared);
  if (fixedFactor !== null && declared !== null) {
    return [step("aspect.times-both", { ...values, fixed: fixedText, declared: declaredText })];
  }
  if (fixedFactor !== null) return [step("aspect.times-fixed", { ...values, fixed: fixedText })];
  if (declared !== null)
    return [step("aspect.times-declared", { ...values, declared: declaredText })];
  return [];
}
