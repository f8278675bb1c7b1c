import { compare, type Fraction, fraction } from "~/shared/fraction";
import type { StageScore } from "../engine/stage-score";
import type { AwardRule, First, Scheme } from "../scheme/scheme";
import { type Awards, awardsInOrder, pointsByAward } from "./awards";
import { type RankedGroup, rankGroups } from "./group-ranking";
import { scoreTeams } from "./teams";

export const GROUP_PRIZE_KINDS = ["team", "organisation"] as const;
export type GroupPrizeKind = (typeof GROUP_PRIZE_KINDS)[number];

/** Why a group is given nothing, whatever its rank. */
export const GROUP_PRIZE_REFUSALS = ["team-incomplete", "no-points"] as const;
export type GroupPrizeRefusal = (typeof GROUP_PRIZE_REFUSALS)[number];

/** A union's place for a team prize (团体奖) or an organisation prize (优秀组织奖). */
export interface GroupPlace {
  readonly kind: GroupPrizeKind;
  readonly group: string;
  /** Points or the team's total; null where it has none. */
  readonly value: Fraction | null;
  readonly rank: number | null;
  readonly isTied: boolean;
  readonly award: string | null;
  readonly refusal: GroupPrizeRefusal | null;
}

/**
 * Ranks unions for the prizes that the scheme has for them, best first, then those that are refused one
 * (contests.md §3 “Teams”). `groupOf`: the union of each entry. Nothing where the scheme has no such prize.
 */
export function giveGroupPrizes(
  stage: StageScore,
  { teams, organisationPrize, organisationAwards }: Scheme,
  awards: Awards,
  groupOf: ReadonlyMap<string, string>,
): readonly GroupPlace[] {
  const byPoints = (points: Readonly<Record<string, number>>) =>
    placesByPoints(pointsByAward(awards, groupOf, points));
  const ofTeams = (rules: readonly AwardRule[]) => {
    if (!teams) return [];
    const places = teams.prize ? byPoints(teams.prize) : placesByTotal(stage, teams, groupOf);
    return placed("team", places, rules);
  };
  return [
    ...(teams?.awards ? ofTeams(teams.awards) : []),
    ...(organisationAwards
      ? placed("organisation", byPoints(organisationPrize ?? {}), organisationAwards)
      : []),
  ];
}

interface Places {
  readonly ranked: readonly RankedGroup<Fraction>[];
  readonly refused: readonly string[];
  readonly refusal: GroupPrizeRefusal;
  readonly first: First;
}

function placesByPoints(points: ReadonlyMap<string, number>): Places {
  const won = [...points].filter(([, sum]) => sum > 0);
  const values = new Map(won.map(([group, sum]) => [group, fraction(sum)]));
  const without = [...points].filter(([, sum]) => sum === 0).map(([group]) => group);
  return {
    ranked: rankGroups(values, (a, b) => compare(b, a), "1-1-3"),
    ...{ refused: without.sort(), refusal: "no-points", first: "higher" },
  };
}

function placesByTotal(
  stage: StageScore,
  teams: NonNullable<Scheme["teams"]>,
  groupOf: ReadonlyMap<string, string>,
): Places {
  const { ranked, unranked } = scoreTeams(stage, groupOf, teams);
  return {
    ranked: ranked.map(({ value, ...group }) => ({ ...group, value: value.total })),
    ...{ refused: unranked, refusal: "team-incomplete", first: stage.plan.stage.first ?? "higher" },
  };
}

function placed(
  kind: GroupPrizeKind,
  { ranked, refused, refusal, first }: Places,
  rules: readonly AwardRule[],
): GroupPlace[] {
  const field = {
    totals: ranked.map(({ value }) => value),
    entered: ranked.length + refused.length,
    first,
  };
  const given = awardsInOrder(ranked, field, rules);
  return [
    ...ranked.map(({ group, value, rank, isTied }, at) => {
      return { kind, group, value, rank, isTied, award: given[at] ?? null, refusal: null };
    }),
    ...refused.map((group) => {
      return { kind, group, value: null, rank: null, isTied: false, award: null, refusal };
    }),
  ];
}
