/** The phases of a contest, as its road has them (contests.md §1). */
export const CONTEST_PHASES = [
  "draft",
  "filed",
  "registration",
  "screening",
  "running",
  "notice",
  "final",
  "archived",
  "cancelled",
] as const;
export type ContestPhase = (typeof CONTEST_PHASES)[number];
