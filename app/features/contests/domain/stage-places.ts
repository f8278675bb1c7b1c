import type { StageBlocker } from "./stage-road";

export interface PlacedStage {
  readonly id: string;
  readonly contestId: string;
}

/** The page on which each thing in a stage's way is mended. */
const MENDED_ON: Readonly<Record<Exclude<StageBlocker, "nobody-entered">, string>> = {
  "not-drawn": "draw",
  "redraw-open": "draw",
  "not-coded": "codes",
  "panels-short": "panels",
  "judges-conflicted": "panels",
  "sheets-unsigned": "matrix",
  "spreads-open": "matrix",
  "entries-undeclared": "declarations",
  "totals-incomplete": "scores",
  "recheck-unread": "recheck",
  "recheck-undecided": "recheck",
  "codes-kept": "decoding",
  "appeal-time-runs": "appeals",
  "appeals-open": "appeals",
};

/** The address of a stage's page; those below it begin with it. */
export function stagePath({ contestId, id }: PlacedStage): string {
  return `/contests/${contestId}/stages/${id}`;
}

/** The address at which a blocker of a stage is mended. */
export function mendingPath(stage: PlacedStage, code: StageBlocker): string {
  if (code === "nobody-entered") return `/contests/${stage.contestId}/entries`;
  return `${stagePath(stage)}/${MENDED_ON[code]}`;
}
