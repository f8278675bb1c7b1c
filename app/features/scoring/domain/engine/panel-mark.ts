import { type Fraction, fraction, multiply } from "~/shared/fraction";
import { type Thousandths, thousandthsText } from "~/shared/points";
import { type EntrySheet, JUDGE_ABSENT, NOT_ENTERED, seatCount, seatMarks } from "./entry-sheet";
import { type Gap, gap } from "./gap";
import type { AspectPlan, StagePlan } from "./plan";

/** What a panel's marks make together (评分点得分), before and after the factor; or why there is none. */
export interface AspectScore {
  readonly mark: Fraction | null;
  readonly factored: Fraction | null;
  readonly gap: Gap | null;
}

/** Combines one aspect of one entry, exact but for the roundings that the scheme declares (contests.md §3). */
export function scoreAspect(plan: StagePlan, aspect: AspectPlan, sheet: EntrySheet): AspectScore {
  const marks = enteredMarks(aspect, sheet);
  const missing = notEntered(marks, aspect, sheet) ?? refusalOf(marks, plan, aspect);
  if (missing !== null) return { mark: null, factored: null, gap: missing };
  const combined = plan.rules.combine(readAll(marks, aspect), aspect.combine);
  return factorIn(plan, aspect, sheet, inPoints(combined, aspect));
}

/** A judgement's combined score in points; every other combined mark is points already. */
export function inPoints(combined: Fraction, { scale }: AspectPlan): Fraction {
  return scale === null ? combined : multiply(combined, scale);
}

/** What the present judges gave, in the panel's order; a list made at its size, as this runs for every aspect. */
function enteredMarks(aspect: AspectPlan, sheet: EntrySheet): Thousandths[] {
  const size = seatCount(sheet, aspect);
  const first = sheet.firstCells[aspect.at] as number;
  const marks = new Array<Thousandths>(size);
  let count = 0;
  for (let seat = 0; seat < size; seat++) {
    const cell = sheet.cells[first + seat] as number;
    if (cell > JUDGE_ABSENT) marks[count++] = cell;
  }
  if (count < size) marks.length = count;
  return marks;
}

/** The first judge whose mark isn't entered, where the whole panel must mark; an absent judge is no gap. */
function notEntered(
  marks: readonly Thousandths[],
  aspect: AspectPlan,
  sheet: EntrySheet,
): Gap | null {
  if (aspect.isOneReading || marks.length === seatCount(sheet, aspect)) return null;
  const empty = seatMarks(sheet, aspect).find(({ cell }) => cell === NOT_ENTERED);
  return empty ? gap("not-entered", { aspect: aspect.id, judge: empty.judge }) : null;
}

/** Named refusals in a fixed order: nobody, too few, more than one, readings differ, spread too wide. */
function refusalOf(marks: readonly Thousandths[], plan: StagePlan, aspect: AspectPlan): Gap | null {
  const { id, leastJudges, combine } = aspect;
  if (marks.length === 0) return gap("nobody-marked", { aspect: id });
  if (marks.length < leastJudges) {
    return gap("too-few-judges", { aspect: id, present: marks.length, needed: leastJudges });
  }
  if (marks.length > 1 && combine.by === "single") {
    return gap("more-than-one-mark", { aspect: id, present: marks.length });
  }
  if (combine.by !== "agreed" && !aspect.isJudgement) return null;
  const spread = Math.max(...marks) - Math.min(...marks);
  if (combine.by === "agreed") return spread > 0 ? gap("readings-differ", { aspect: id }) : null;
  if (spread <= plan.rules.widestSpread) return null;
  return gap("spread-too-wide", { aspect: id, spread: thousandthsText(spread) });
}

/** Marks as points, where an aspect grades what is read. */
export function readAll(marks: Thousandths[], { reading }: AspectPlan): Thousandths[] {
  return reading === null ? marks : marks.map(reading);
}

/**
 * Where the scheme rounds after the factor, panel mark and factored mark are two values, each rounded as
 * declared. Otherwise it is one step: the mark carries the factor and is rounded once.
 */
function factorIn(
  plan: StagePlan,
  aspect: AspectPlan,
  sheet: EntrySheet,
  panelMark: Fraction,
): AspectScore {
  const declared = aspect.needsDeclaredFactor ? sheet.factors?.[aspect.at] : 1000;
  if (declared === undefined) {
    const missing = gap("factor-not-declared", { aspect: aspect.id });
    return { mark: null, factored: null, gap: missing };
  }
  const { panelMark: markDigits, factored: factoredDigits } = plan.stage.round;
  if (factoredDigits === undefined) {
    const mark = rounded(plan, timesFactors(panelMark, aspect, declared), markDigits);
    return { mark, factored: mark, gap: null };
  }
  const mark = rounded(plan, panelMark, markDigits);
  const factored = rounded(plan, timesFactors(mark, aspect, declared), factoredDigits);
  return { mark, factored, gap: null };
}

/** A mark times the fixed and the declared factor (1000 where none is declared), exact. */
export function timesFactors(
  mark: Fraction,
  { fixedFactor }: AspectPlan,
  declared: Thousandths,
): Fraction {
  const fixed = fixedFactor === null ? mark : multiply(mark, fixedFactor);
  return declared === 1000 ? fixed : multiply(fixed, fraction(declared, 1000));
}

/** The rule set's rounding where a level declares its digits; else the value goes on exactly. */
export function rounded(plan: StagePlan, value: Fraction, digits: number | undefined): Fraction {
  return digits === undefined ? value : plan.rules.round(value, digits);
}
