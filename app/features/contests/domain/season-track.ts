import type { ContestPhase } from "./contest-phase";

/** The ten steps of a contest on the season page (screens.md §3.1), in their order. */
export const TRACK_STEPS = [
  "scheme",
  "filing",
  "registration",
  "screening",
  "draw",
  "judging",
  "recheck",
  "appeals",
  "notice",
  "final",
] as const;
export type TrackStep = (typeof TRACK_STEPS)[number];

/** Where a contest stands on the track: how many steps are done, and which one is current; null: none is. */
export interface Track {
  readonly done: number;
  readonly current: TrackStep | null;
  readonly isBlocked: boolean;
}

/** The step at which each state of a stage stands. */
const STAGE_STEPS: Readonly<Record<string, TrackStep>> = {
  draw: "draw",
  drawn: "judging",
  judging: "judging",
  locked: "recheck",
  recheck: "recheck",
  decoded: "appeals",
  released: "appeals",
  appeals: "appeals",
  closed: "notice",
};

const PHASE_STEPS: Readonly<
  Record<Exclude<ContestPhase, "running" | "archived" | "cancelled">, TrackStep>
> = {
  draft: "scheme",
  filed: "filing",
  registration: "registration",
  screening: "screening",
  notice: "notice",
  final: "final",
};

/** Places a contest on the track; while it runs, the stage that is furthest back says where. */
export function trackOf(
  phase: ContestPhase,
  stageStates: readonly string[],
  isBlocked: boolean,
): Track {
  const current = stepOf(phase, stageStates);
  if (phase === "archived") return { done: TRACK_STEPS.length, current, isBlocked: false };
  return { done: current === null ? 0 : TRACK_STEPS.indexOf(current), current, isBlocked };
}

function stepOf(phase: ContestPhase, stageStates: readonly string[]): TrackStep | null {
  if (phase === "cancelled" || phase === "archived") return null;
  if (phase !== "running") return PHASE_STEPS[phase];
  const steps = stageStates.map((state) => TRACK_STEPS.indexOf(STAGE_STEPS[state] ?? "draw"));
  return TRACK_STEPS[Math.min(...steps, TRACK_STEPS.length - 1)] ?? "draw";
}
