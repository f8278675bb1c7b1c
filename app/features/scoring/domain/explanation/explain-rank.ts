import { exactText } from "~/shared/points";
import type { EntryScore } from "../engine/entry-score";
import { compareValues, metricValue } from "../engine/metrics";
import type { StagePlan } from "../engine/plan";
import { compareEntries, type Placing, rankingTotal } from "../engine/ranking";
import type { StageScore } from "../engine/stage-score";
import type { Metric } from "../scheme/scheme";
import { type Step, step } from "./step";

/** The rank, who had the same total, and metric by metric what decided between them or that nothing did. */
export function explainRank(
  { plan, placings }: StageScore,
  { score, rank, isTied }: Placing,
): Step[] {
  const ranked = placings.filter((each) => each.rank !== null);
  const last = step(isTied ? "rank.shared" : "rank.alone", { rank: rank ?? 0, of: ranked.length });
  const rivals = ranked
    .map((each) => each.score)
    .filter((other) => other !== score && compareEntries(plan, score, other, []) === 0);
  return [...exactSteps(plan, score), ...tieSteps(plan, score, rivals), last];
}

function exactSteps(plan: StagePlan, score: EntryScore): Step[] {
  const total = rankingTotal(plan, score);
  if (plan.stage.rankOn === "rounded" || total === null) return [];
  return [step("rank.on-exact", { total: exactText(total) })];
}

function tieSteps(plan: StagePlan, score: EntryScore, rivals: readonly EntryScore[]): Step[] {
  if (rivals.length === 0) return [];
  const steps = [step("tie.same-total", { others: rivals.map(entryStep) })];
  let equal = rivals;
  for (const metric of plan.stage.ties) {
    if (equal.length === 0) break;
    const own = metricValue(plan, score, metric);
    const others = equal.map((rival) => ({ rival, value: metricValue(plan, rival, metric) }));
    equal = others
      .filter(({ value }) => compareValues(own, value, metric.first) === 0)
      .map(({ rival }) => rival);
    steps.push(
      step(equal.length === others.length ? "tie.metric-equal" : "tie.metric", {
        metric: metricStep(metric),
        value: valueText(own),
        others: others.map(({ rival, value }) =>
          step("part.value", { id: rival.entry, value: valueText(value) }),
        ),
      }),
    );
  }
  return equal.length === 0
    ? steps
    : [...steps, step("tie.shared", { others: equal.map(entryStep) })];
}

function metricStep({ of, id, first }: Metric): Step {
  return step(`metric.${of}-${first}`, { id });
}

function entryStep({ entry }: EntryScore): Step {
  return step("part.name", { id: entry });
}

function valueText(value: ReturnType<typeof metricValue>): string {
  return value === null ? "–" : exactText(value);
}
