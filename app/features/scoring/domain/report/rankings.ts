import { type Placing, rankEntries } from "../engine/ranking";
import type { StageScore } from "../engine/stage-score";
import type { RankingRule } from "../scheme/scheme";

/** Facts about entries that rankings divide by: union, age group. By entry, then by name of the trait. */
export type Traits = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * One ranking of several from the same marks (contests.md §3): the entries with the trait, ranked among
 * themselves. Leaving others out changes no order among those who stay.
 */
export function rankAmong(stage: StageScore, rule: RankingRule, traits: Traits): Placing[] {
  const { where } = rule;
  if (where === undefined) return [...stage.placings];
  const chosen = stage.scores.filter(({ entry }) => traits.get(entry)?.[where.trait] === where.is);
  return rankEntries(stage.plan, chosen);
}
