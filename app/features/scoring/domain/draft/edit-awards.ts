import { AWARD_LISTS, type AwardList, awardName, awardsOf } from "../scheme/award-lists";
import type { AwardPoints, AwardRule, Cut } from "../scheme/scheme";
import { nextId, swapped } from "./edit-draft";
import type { Draft } from "./read-draft";

/** By how many, by what share, or from what total on awards can be given, in the order of the choice. */
export const CUTS = ["top", "percent", "threshold"] as const;
export const AWARD_TIES = ["all", "none"] as const;

const PASS_MARK: string = "60";

/** A cut of another kind, as a contest would usually have it (示例): to be changed from there. */
export function cutBy(by: Cut["by"]): Cut {
  if (by === "top") return { by, count: 1 };
  if (by === "percent") return { by, percentBp: 2000, round: "down" };
  return { by, total: PASS_MARK };
}

/** The draft with one award's fields changed. */
export function changeAward(
  draft: Draft,
  list: AwardList,
  at: number,
  change: Partial<AwardRule>,
): Draft {
  return withAwards(draft, list, (awards) =>
    awards.map((award, index) => (index === at ? { ...award, ...change } : award)),
  );
}

/**
 * Adds an award below the others, under the first of the proposed names that is free, or a blank one to be
 * filled. Its id is never shown and never changes, so that points and money that hang on it stay with it.
 */
export function addAward(draft: Draft, list: AwardList, names: readonly string[]): Draft {
  const everywhere = AWARD_LISTS.flatMap((one) => awardsOf(draft, one));
  const used = new Set(awardsOf(draft, list).map(awardName));
  const award: AwardRule = {
    id: nextId("award-", new Set(everywhere.map(({ id }) => id))),
    name: names.find((name) => !used.has(name)) ?? "",
    cut: cutBy("top"),
    atTie: "all",
  };
  return withAwards(draft, list, (awards) => [...awards, award]);
}

/** Takes an award away, and with it the points that teams and unions would have got for it. */
export function removeAward(draft: Draft, list: AwardList, at: number): Draft {
  const id = awardsOf(draft, list)[at]?.id;
  const rest = withAwards(draft, list, (awards) => awards.filter((_, index) => index !== at));
  const isStillThere = awardsOf(rest, list).some((award) => award.id === id);
  if (list !== "awards" || id === undefined || isStillThere) return rest;
  const { organisationPrize, teams } = rest;
  return {
    ...rest,
    ...(organisationPrize ? { organisationPrize: without(organisationPrize, id) } : {}),
    ...(teams?.prize ? { teams: { ...teams, prize: without(teams.prize, id) } } : {}),
  };
}

/** Moves an award among its neighbours, which changes who gets which; at the end of the list nothing changes. */
export function moveAward(draft: Draft, list: AwardList, at: number, by: -1 | 1): Draft {
  return withAwards(draft, list, (awards) => swapped(awards, at, by));
}

function withAwards(
  draft: Draft,
  list: AwardList,
  change: (awards: readonly AwardRule[]) => readonly AwardRule[],
): Draft {
  const before = awardsOf(draft, list);
  const after = change(before);
  if (after === before) return draft;
  if (list === "awards") return { ...draft, awards: after };
  if (list === "organisation") return { ...draft, organisationAwards: after };
  return draft.teams ? { ...draft, teams: { ...draft.teams, awards: after } } : draft;
}

function without(points: AwardPoints, id: string): AwardPoints {
  return Object.fromEntries(Object.entries(points).filter(([award]) => award !== id));
}
