import { mayRunBoard } from "~/features/boards/boards.access";
import { mayCheckIn, mayOpenCodes, mayPlanContest } from "~/features/contests/contests.access";
import { type PlacedStage, stagePath } from "~/features/contests/domain/stage-places";
import {
  mayDecode,
  mayEnterScores,
  mayFollowRecheck,
  mayReadAppeals,
} from "~/features/results/results.access";
import {
  mayBringMarks,
  mayDeclareAspects,
  mayStaffPanels,
  mayWatchJudging,
} from "~/features/scoring/scoring.access";
import type { Actor } from "~/shared/actor";
import type { IconName } from "~/ui/icons";

/** A page below a stage's; its name is a word of `stages:ways`. */
export interface StageWay {
  readonly word: string;
  readonly to: string;
  readonly icon: IconName;
}

interface Way {
  /** Also the last part of its address. */
  readonly word: string;
  readonly icon: IconName;
  readonly isFor: (actor: Actor, contestId: string) => boolean;
}

/** In the order of the day. */
const WAYS: readonly Way[] = [
  { word: "sessions", icon: "calendar", isFor: () => true },
  { word: "draw", icon: "dice", isFor: () => true },
  { word: "codes", icon: "eye-off", isFor: mayOpenCodes },
  { word: "check-in", icon: "user-check", isFor: mayCheckIn },
  { word: "declarations", icon: "number-list", isFor: mayDeclareAspects },
  { word: "panels", icon: "people", isFor: mayStaffPanels },
  { word: "matrix", icon: "table", isFor: mayWatchJudging },
  { word: "papers", icon: "clipboard-check", isFor: mayBringMarks },
  { word: "board", icon: "board", isFor: mayRunBoard },
  { word: "scores", icon: "number-list", isFor: mayEnterScores },
  { word: "recheck", icon: "checks", isFor: mayFollowRecheck },
  { word: "decoding", icon: "eye", isFor: mayDecode },
  { word: "appeals", icon: "message-report", isFor: mayReadAppeals },
  { word: "advancing", icon: "number-list", isFor: mayPlanContest },
];

export const STAGE_WAYS = WAYS.map(({ word }) => word);

/** Where this person can go from a stage's page; what they may not open, or the stage doesn't ask for, isn't shown. */
export function stageWaysFor(
  actor: Actor,
  stage: PlacedStage,
  { asksDeclarations }: { readonly asksDeclarations: boolean },
): readonly StageWay[] {
  return WAYS.filter(
    ({ word, isFor }) =>
      isFor(actor, stage.contestId) && (asksDeclarations || word !== "declarations"),
  ).map(({ word, icon }) => ({
    word,
    icon,
    to: `${stagePath(stage)}/${word}`,
  }));
}
