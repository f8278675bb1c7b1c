/** What decides whether a substitute may come in for a contestant. */
export interface ReplacementFacts {
  /** Where the entry's case stands. */
  readonly entryState: string;
  /** Where each stage of the contest stands. */
  readonly stageStates: readonly string[];
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
  "replacement-reason-missing",
  "member-gone",
  "substitute-gone",
  "substitute-elsewhere",
  "no-account-to-confirm",
] as const;
export type ReplacementRefusal = (typeof REPLACEMENT_REFUSALS)[number];

const OVER = ["rejected", "withdrawn"];
const BEFORE_JUDGING = ["draw", "drawn"];

/**
 * Before the draw a team changes its people freely. Once places are drawn the team keeps its place, organisers decide,
 * and say why; when the team was checked in or a stage is judged, who competes stays.
 */
export function faultOfReplacing(facts: ReplacementFacts): ReplacementRefusal | null {
  const { entryState, stageStates, isCheckedIn, isOrganiser, reason } = facts;
  if (OVER.includes(entryState)) return "entry-over";
  const isJudged = stageStates.some((state) => !BEFORE_JUDGING.includes(state));
  if (isJudged || isCheckedIn) return "replacement-too-late";
  if (!isDrawn(stageStates)) return null;
  if (!isOrganiser) return "replacement-after-draw";
  return reason === "" ? "replacement-reason-missing" : null;
}

/** Whether places were drawn in any stage. */
export function isDrawn(stageStates: readonly string[]): boolean {
  return stageStates.some((state) => state !== "draw");
}
