/** Why a stage has no list of those who go on, in the order in which it is asked. */
export const ADVANCING_REFUSALS = [
  "not-closed",
  "last-stage",
  "no-advance-rule",
  "stage-incomplete",
  "tie-unbroken",
] as const;
export type AdvancingRefusal = (typeof ADVANCING_REFUSALS)[number];
