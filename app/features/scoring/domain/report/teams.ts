import { add, compare, type Fraction, ZERO } from "~/shared/fraction";
import { rankingTotal } from "../engine/ranking";
import type { StageScore } from "../engine/stage-score";
import type { TeamRule } from "../scheme/scheme";
import { type RankedGroup, rankGroups } from "./group-ranking";

interface TeamScore {
  readonly total: Fraction;
  /** Members whose totals count, best first. */
  readonly counted: readonly string[];
}

export interface TeamResult {
  readonly ranked: readonly RankedGroup<TeamScore>[];
  /** Teams without a total: a member's is incomplete, or missing where the scheme lets the team fall. */
  readonly unranked: readonly string[];
}

/** Team totals (contests.md §3 “Teams”): the sum of all members or of the best k, ranked as the rule shares ranks. */
export function scoreTeams(
  stage: StageScore,
  teamOf: ReadonlyMap<string, string>,
  rule: TeamRule,
): TeamResult {
  const scores = new Map<string, TeamScore>();
  const unranked: string[] = [];
  for (const team of [...new Set(teamOf.values())].sort()) {
    const members = stage.placings.filter(({ score }) => teamOf.get(score.entry) === team);
    const score = scoreTeam(stage, members, rule);
    if (score === null) unranked.push(team);
    else scores.set(team, score);
  }
  const sign = (stage.plan.stage.first ?? "higher") === "higher" ? 1 : -1;
  const better = (a: TeamScore, b: TeamScore) => sign * compare(b.total, a.total);
  return { ranked: rankGroups(scores, better, rule.sharedRank), unranked };
}

/** Members come best first, as they are placed. */
function scoreTeam(
  { plan }: StageScore,
  members: StageScore["placings"],
  rule: TeamRule,
): TeamScore | null {
  const totals = members.flatMap(({ score }) => {
    const total = rankingTotal(plan, score);
    return total === null ? [] : [{ entry: score.entry, total }];
  });
  const isIncomplete = members.some(({ score }) => score.total === null && score.noScore === null);
  const falls = rule.memberWithoutTotal === "team-falls" && totals.length < members.length;
  const isShort = totals.length < (rule.best ?? 1);
  if (isIncomplete || falls || isShort) return null;
  const counted = totals.slice(0, rule.best ?? totals.length);
  return {
    total: counted.reduce((sum, { total }) => add(sum, total), ZERO),
    counted: counted.map(({ entry }) => entry),
  };
}
