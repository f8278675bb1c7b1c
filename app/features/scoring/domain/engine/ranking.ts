import type { Fraction } from "~/shared/fraction";
import type { Metric } from "../scheme/scheme";
import type { EntryScore } from "./entry-score";
import { compareValues, metricValue } from "./metrics";
import type { StagePlan } from "./plan";

/** An entry with its rank (名次); null where it has no total. */
export interface Placing {
  readonly score: EntryScore;
  readonly rank: number | null;
  readonly isTied: boolean;
}

/**
 * Orders entries by total, then by each metric of the scheme, and shares the rank where all are equal
 * (contests.md §3 “Ties”). Without a total: the incomplete, then those with no score, last.
 */
export function rankEntries(plan: StagePlan, scores: readonly EntryScore[]): Placing[] {
  const { ranked, unranked } = split(scores);
  const order = (a: EntryScore, b: EntryScore) => compareEntries(plan, a, b, plan.stage.ties);
  ranked.sort((a, b) => order(a, b) || byCode(a, b));
  const groups = groupEquals(ranked, order);
  const ranks = plan.rules.shareRanks(groups.map(sizeOf), plan.stage.sharedRank);
  const placed = groups.flatMap((group, nth) =>
    group.map((score) => ({ score, rank: ranks[nth] ?? null, isTied: group.length > 1 })),
  );
  unranked.sort((a, b) => Number(isOut(a)) - Number(isOut(b)) || byCode(a, b));
  return [...placed, ...unranked.map((score) => ({ score, rank: null, isTied: false }))];
}

/** The total that ranks, rounded or exact as the scheme declares. */
export function rankingTotal(plan: StagePlan, score: EntryScore): Fraction | null {
  return plan.stage.rankOn === "exact" ? score.exact : score.total;
}

/** Below zero where `a` ranks before `b`, zero where total and all metrics are equal. */
export function compareEntries(
  plan: StagePlan,
  a: EntryScore,
  b: EntryScore,
  metrics: readonly Metric[],
): number {
  const byTotal = compareValues(
    rankingTotal(plan, a),
    rankingTotal(plan, b),
    plan.stage.first ?? "higher",
  );
  if (byTotal !== 0) return byTotal;
  for (const metric of metrics) {
    const values = [metricValue(plan, a, metric), metricValue(plan, b, metric)] as const;
    const byMetric = compareValues(...values, metric.first);
    if (byMetric !== 0) return byMetric;
  }
  return 0;
}

/** Neighbours in a sorted list that the comparison holds equal. */
export function groupEquals<Item>(
  sorted: readonly Item[],
  order: (a: Item, b: Item) => number,
): Item[][] {
  const groups: Item[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && order(last[0], item) === 0) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function split(scores: readonly EntryScore[]) {
  const ranked = scores.filter(({ total }) => total !== null);
  const unranked = scores.filter(({ total }) => total === null);
  return { ranked, unranked };
}

function isOut({ noScore }: EntryScore): boolean {
  return noScore !== null;
}

/** Entries that share a rank are listed by their code, so that the order of the input changes nothing. */
function byCode(a: EntryScore, b: EntryScore): number {
  return a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0;
}

function sizeOf(group: readonly unknown[]): number {
  return group.length;
}
