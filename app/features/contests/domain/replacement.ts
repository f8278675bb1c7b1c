import { standingOf } from "./entry-standing";

/** What decides whether a substitute may come in for a contestant. */
export interface ReplacementFacts {
  /** Where the entry's case stands. */
  readonly entryState: string;
  /** Where each stage of the contest stands. */
  readonly stageStates: readonly string[];
  /** Whether the list of a stage is frozen for a draw that is neither held nor given up. */
  readonly isDrawOpen: boolean;
  /** Whether the team was seen at the door of a stage. */
  readonly isCheckedIn: boolean;
  /** Organisers may after the draw too. */
  readonly isOrganiser: boolean;
  readonly reason: string;
}

/** In the order in which they are looked for; what concerns the two people comes after. */
export const REPLACEMENT_REFUSALS = [
  "entry-over",
  "replacement-too-late",
  "replacement-after-draw",
  "replacement-draw-open",
  "replacement-reason-missing",
  "member-gone",
  "substitute-gone",
  "substitute-elsewhere",
  "no-account-to-confirm",
] as const;
export type ReplacementRefusal = (typeof REPLACEMENT_REFUSALS)[number];

const BEFORE_JUDGING = ["draw", "drawn"];

/**
 * Before the draw a team changes its people freely. While a list is frozen for it nobody does: whom someone works for
 * decides from whom they are drawn apart. Once places are drawn the team keeps its place, organisers decide, and say
 * why; when the team was checked in or a stage is judged, who competes stays.
 */
export function faultOfReplacing(facts: ReplacementFacts): ReplacementRefusal | null {
  const { entryState, stageStates, isDrawOpen, isCheckedIn, isOrganiser, reason } = facts;
  if (standingOf(entryState) === "out") return "entry-over";
  const isJudged = stageStates.some((state) => !BEFORE_JUDGING.includes(state));
  if (isJudged || isCheckedIn) return "replacement-too-late";
  if (!isDrawn(stageStates) && !isDrawOpen) return null;
  if (!isOrganiser) return "replacement-after-draw";
  if (isDrawOpen) return "replacement-draw-open";
  return reason === "" ? "replacement-reason-missing" : null;
}

/** Whether places were drawn in any stage. */
export function isDrawn(stageStates: readonly string[]): boolean {
  return stageStates.some((state) => state !== "draw");
}
