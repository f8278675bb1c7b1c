import { accept, type Result, refuse } from "~/shared/result";
import type { Aspect } from "../scheme/aspect";
import type { Spread } from "./spread";

/** Why no re-score is called, in this order. */
export type RescoreRefusal = "stage-locked" | "not-in-scheme" | "marks-agree";

/** Whether a re-score of one aspect may be called: there is a spread that asks for it (contests.md §3). */
export function decideRescore(
  aspects: readonly Aspect[],
  spreads: readonly Spread[],
  { aspectKey, isStageOpen }: { readonly aspectKey: string; readonly isStageOpen: boolean },
): Result<null, RescoreRefusal> {
  if (!isStageOpen) return refuse("stage-locked");
  if (!aspects.some(({ id }) => id === aspectKey)) return refuse("not-in-scheme");
  if (!spreads.some((spread) => spread.aspectKey === aspectKey)) return refuse("marks-agree");
  return accept(null);
}
