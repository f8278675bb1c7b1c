import type { AwardRule, Scheme } from "./scheme";

/** To whom a scheme gives awards: to entries, to teams, and to unions as organisers. */
export const AWARD_LISTS = ["awards", "teams", "organisation"] as const;
export type AwardList = (typeof AWARD_LISTS)[number];

/** The awards of one list, in the order in which they are handed out. */
export function awardsOf(scheme: Scheme, list: AwardList): readonly AwardRule[] {
  const { awards, teams, organisationAwards } = scheme;
  return { awards, teams: teams?.awards, organisation: organisationAwards }[list] ?? [];
}

/** The lists that a scheme can fill: teams only where it has some, unions only where awards carry points. */
export function awardListsOf({
  teams,
  organisationPrize,
  organisationAwards,
}: Scheme): AwardList[] {
  const hasUnions = organisationPrize !== undefined || organisationAwards !== undefined;
  return AWARD_LISTS.filter(
    (list) => list === "awards" || (list === "teams" ? teams !== undefined : hasUnions),
  );
}

/** What an award is called: by its name, or by its id where it has none. */
export function awardName({ id, name }: AwardRule): string {
  return name ?? id;
}

/** Whether a fault's place lies in one of the lists: in which, and at which award. */
export function awardAt(
  path: readonly (string | number)[],
): { readonly list: AwardList; readonly at: number } | null {
  const [first, second, third] = path;
  if (first === "awards") return { list: "awards", at: Number(second) };
  if (first === "teams" && second === "awards") return { list: "teams", at: Number(third) };
  return first === "organisationAwards" ? { list: "organisation", at: Number(second) } : null;
}
