import { exactText, type Thousandths, thousandthsText } from "~/shared/points";
import { isTrimmed } from "../engine/combiners";
import { type EntrySheet, JUDGE_ABSENT, NOT_ENTERED, seatMarks } from "../engine/entry-sheet";
import type { AspectPlan, StagePlan } from "../engine/plan";
import type { Trim } from "../scheme/aspect";
import { type Step, step } from "./step";

/** A judge's mark in points, thousandths. */
interface Given {
  readonly judge: string;
  readonly points: Thousandths;
}

/** What each judge gave, and how the panel's marks were combined: which were left out, what the rest make. */
export function explainPanel(plan: StagePlan, aspect: AspectPlan, sheet: EntrySheet): Step[] {
  const seats = seatMarks(sheet, aspect);
  const given = seats.flatMap(({ judge, cell }): Given[] =>
    cell > JUDGE_ABSENT ? [{ judge, points: aspect.reading?.(cell) ?? cell }] : [],
  );
  const marks = seats.flatMap(({ judge, cell }) => markStep(aspect, judge, cell));
  const list = marks.length === 0 ? [] : [step("aspect.marks", { aspect: aspect.id, marks })];
  return given.length === 0 ? list : [...list, combineStep(plan, aspect, given)];
}

function markStep(aspect: AspectPlan, judge: string, cell: number): Step[] {
  // Where one reading speaks for the panel, nobody else is expected to enter any.
  if (cell === NOT_ENTERED) return aspect.isOneReading ? [] : [step("mark.not-entered", { judge })];
  if (cell === JUDGE_ABSENT) return [step("mark.judge-absent", { judge })];
  const mark = thousandthsText(cell);
  if (aspect.reading === null) return [step("mark.given", { judge, mark })];
  const points = thousandthsText(aspect.reading(cell));
  return [step("mark.read", { judge, reading: mark, points })];
}

function combineStep(plan: StagePlan, aspect: AspectPlan, given: readonly Given[]): Step {
  const { combine } = aspect;
  const marks = given.map(({ points }) => points);
  const result = exactText(plan.rules.combine(marks, combine));
  if (combine.by === "trimmed-mean" || combine.by === "sum-kept") {
    const keep = combine.by === "sum-kept" ? combine.keep : 1;
    return trimStep(combine.by, combine, keep, given, result);
  }
  return step(`combine.${combine.by}`, { count: given.length, sum: sumText(given), result });
}

/** Of equal marks the first on the panel goes first among the lowest and last among the highest. */
function trimStep(
  by: string,
  rule: Trim,
  keep: number,
  given: readonly Given[],
  result: string,
): Step {
  if (!isTrimmed(rule, given.length)) {
    const values = {
      count: given.length,
      needed: rule.trimFrom,
      sum: sumText(given),
      keep,
      result,
    };
    return step(`combine.${by}-too-few`, values);
  }
  const ascending = [...given].sort((a, b) => a.points - b.points);
  const low = ascending.slice(0, rule.low);
  const high = ascending.slice(ascending.length - rule.high);
  const kept = ascending.slice(rule.low, ascending.length - rule.high);
  const isScaled = by === "sum-kept" && kept.length !== keep;
  return step(`combine.${by}${isScaled ? "-scaled" : ""}`, {
    dropped: [...high.map(dropStep("highest")), ...low.map(dropStep("lowest"))],
    count: kept.length,
    sum: sumText(kept),
    keep,
    result,
  });
}

function dropStep(which: "highest" | "lowest") {
  return ({ judge, points }: Given) =>
    step(`dropped.${which}`, { judge, mark: thousandthsText(points) });
}

function sumText(given: readonly Given[]): string {
  return thousandthsText(given.reduce((sum, { points }) => sum + points, 0));
}
