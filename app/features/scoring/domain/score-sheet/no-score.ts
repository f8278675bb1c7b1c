import type { NoScore } from "../engine/mark";

/** The kinds, in the order of the glossary. */
export const NO_SCORES: readonly NoScore[] = ["absent", "forfeited", "disqualified", "void"];

/** Why an entry with this attendance has no score in its stage (glossary §3); null where it is marked. */
export function noScoreOf(attendance: string): NoScore | null {
  return NO_SCORES.find((kind) => kind === attendance) ?? null;
}
