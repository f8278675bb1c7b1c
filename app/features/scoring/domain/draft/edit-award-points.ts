import type { AwardPoints } from "../scheme/scheme";
import type { Draft } from "./read-draft";

/** Who is given points for the awards of their people: teams, and unions as organisers. */
export const POINT_HOLDERS = ["teams", "organisation"] as const;
export type PointHolder = (typeof POINT_HOLDERS)[number];

/** What awards usually count, the first the most (示例). */
const USUAL_POINTS = [8, 4, 2, 1] as const;

/** The points for each award; undefined where none are given. */
export function pointsOf(draft: Draft, holder: PointHolder): AwardPoints | undefined {
  return holder === "teams" ? draft.teams?.prize : draft.organisationPrize;
}

/** Begins to give points, as many as is usual for each of the awards that there are. */
export function beginPoints(draft: Draft, holder: PointHolder): Draft {
  const points = (draft.awards ?? []).map(({ id }, at) => [id, USUAL_POINTS[at] ?? 1] as const);
  return withPoints(draft, holder, Object.fromEntries(points));
}

/** Gives another number of points for one award; none takes it out. */
export function changePoints(
  draft: Draft,
  holder: PointHolder,
  { awardId, points }: { readonly awardId: string; readonly points: number },
): Draft {
  const { [awardId]: _before, ...others } = pointsOf(draft, holder) ?? {};
  return withPoints(draft, holder, points > 0 ? { ...others, [awardId]: points } : others);
}

/** Gives no points any more; unions then have no prize of their own either, teams go by their total. */
export function endPoints(draft: Draft, holder: PointHolder): Draft {
  if (holder === "teams") {
    if (!draft.teams) return draft;
    const { prize: _prize, ...teams } = draft.teams;
    return { ...draft, teams };
  }
  const { organisationPrize: _prize, organisationAwards: _awards, ...rest } = draft;
  return rest;
}

function withPoints(draft: Draft, holder: PointHolder, points: AwardPoints): Draft {
  if (holder === "organisation") return { ...draft, organisationPrize: points };
  return draft.teams ? { ...draft, teams: { ...draft.teams, prize: points } } : draft;
}
