import { compare, type Fraction } from "~/shared/fraction";
import type { First, Metric } from "../scheme/scheme";
import type { EntryScore } from "./entry-score";
import { JUDGE_ABSENT, seatMarks } from "./entry-sheet";
import { scoreAspect } from "./panel-mark";
import type { StagePlan } from "./plan";

/** The value by which a metric orders an entry, or null where the entry has none (a void module). */
export function metricValue(plan: StagePlan, score: EntryScore, metric: Metric): Fraction | null {
  switch (metric.of) {
    case "module":
      return score.modules[plan.modules.findIndex(({ module }) => module.id === metric.id)] ?? null;
    case "stage":
      if (metric.id === plan.stage.id) return score.own;
      return score.sheet.carried?.find(({ stage }) => stage === metric.id)?.own ?? null;
    case "aspect":
      return aspectValue(plan, score, metric.id);
    case "reading":
      return readingValue(plan, score, metric.id);
  }
}

/** Below zero where `a` comes first. Whoever has no value comes after those who have one. */
export function compareValues(a: Fraction | null, b: Fraction | null, first: First): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return first === "higher" ? compare(b, a) : compare(a, b);
}

/** How a metric is named in a result's `metrics`: "module practical". */
export function metricName({ of, id }: Metric): string {
  return `${of} ${id}`;
}

function aspectValue(plan: StagePlan, score: EntryScore, id: string): Fraction | null {
  const aspect = plan.aspects.find((each) => each.id === id);
  return aspect ? scoreAspect(plan, aspect, score.sheet).factored : null;
}

/** What was read, before it became points: a time in seconds, a length. */
function readingValue(plan: StagePlan, score: EntryScore, id: string): Fraction | null {
  const aspect = plan.aspects.find((each) => each.id === id);
  if (aspect === undefined) return null;
  const cells = seatMarks(score.sheet, aspect).map(({ cell }) => cell);
  const entered = cells.filter((cell) => cell > JUDGE_ABSENT);
  return entered.length === 0 ? null : plan.rules.combine(entered, aspect.combine);
}
