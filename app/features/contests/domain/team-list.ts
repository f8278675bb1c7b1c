/** What a contest says about the size of a team; a single contestant is a team of one. */
export interface TeamSize {
  readonly memberCount: number;
  readonly substituteCount: number;
}

/** A team as it is named: ids of people, those who compete, those who could for one of them, and the contact on the day. */
export interface TeamList {
  readonly contestants: readonly string[];
  readonly substitutes: readonly string[];
  /** May compete too. */
  readonly leader: string | null;
  readonly teamName: string | null;
}

/** In the order in which they are looked for. */
export const TEAM_FAULTS = [
  "same-person-twice",
  "wrong-team-size",
  "too-many-substitutes",
  "not-a-team",
  "team-name-missing",
  "leader-missing",
] as const;
export type TeamFault = (typeof TEAM_FAULTS)[number];

/** The first thing wrong with a team's list, or null (contests.md §1: size, substitutes, leader). */
export function faultOfTeam(size: TeamSize, list: TeamList): TeamFault | null {
  const { contestants, substitutes, leader, teamName } = list;
  const people = [...contestants, ...substitutes];
  if (new Set(people).size < people.length) return "same-person-twice";
  if (contestants.length !== size.memberCount) return "wrong-team-size";
  if (substitutes.length > size.substituteCount) return "too-many-substitutes";
  if (size.memberCount === 1) return leader === null ? null : "not-a-team";
  if (teamName === null) return "team-name-missing";
  return leader === null ? "leader-missing" : null;
}
