import type { Fraction } from "~/shared/fraction";
import { cutSize } from "../engine/cut";
import { type Placing, rankingTotal } from "../engine/ranking";
import type { StageScore } from "../engine/stage-score";
import type { AwardPoints, AwardRule, First } from "../scheme/scheme";

/** The award of each entry that gets one. */
export type Awards = ReadonlyMap<string, string>;

/**
 * Hands awards out in their order, each from where the one before ended (contests.md §6 “Awards by count,
 * percent or threshold”). At a tie on the border all of the tied get the better award, or none of them.
 */
export function giveAwards({ plan, placings }: StageScore, rules: readonly AwardRule[]): Awards {
  const ranked = placings.filter((one): one is Placing & Ranked => one.rank !== null);
  const totals = ranked.map(({ score }) => rankingTotal(plan, score) as Fraction);
  const field = { totals, entered: placings.length, first: plan.stage.first ?? "higher" };
  const awards = awardsInOrder(ranked, field, rules);
  return new Map(
    ranked.flatMap(({ score }, at): [string, string][] => {
      const award = awards[at];
      return award === undefined ? [] : [[score.entry, award]];
    }),
  );
}

interface Ranked {
  readonly rank: number;
}

interface Field {
  /** Of the ranked, best first. */
  readonly totals: readonly Fraction[];
  /** Everyone, ranked or not: a share can be of them. */
  readonly entered: number;
  readonly first: First;
}

/** The awards of a ranked list, best first, as far as they reach down it. */
export function awardsInOrder(
  ranked: readonly Ranked[],
  { totals, entered, first }: Field,
  rules: readonly AwardRule[],
): readonly string[] {
  const awards: string[] = [];
  for (const { id, cut, atTie } of rules) {
    const given = awards.length;
    const taken = cutSize(cut, totals, entered, first);
    // A threshold counts from the top, a number or a share from the last award on.
    const border = cut.by === "threshold" ? taken : Math.min(given + taken, ranked.length);
    const end = Math.max(given, atBorder(ranked, border, atTie));
    for (let at = given; at < end; at += 1) awards.push(id);
  }
  return awards;
}

function atBorder(ranked: readonly Ranked[], border: number, atTie: "all" | "none"): number {
  const last = ranked[border - 1];
  if (last === undefined || ranked[border]?.rank !== last.rank) return border;
  const better = ranked.filter(({ rank }) => rank < last.rank).length;
  const tied = ranked.filter(({ rank }) => rank === last.rank).length;
  return atTie === "all" ? better + tied : better;
}

/** Points for awards, summed for each group (team or union): the team prize and the organisation prize. */
export function pointsByAward(
  awards: Awards,
  groupOf: ReadonlyMap<string, string>,
  points: AwardPoints,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const group of groupOf.values()) sums.set(group, 0);
  for (const [entry, award] of awards) {
    const group = groupOf.get(entry);
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + (points[award] ?? 0));
  }
  return sums;
}
