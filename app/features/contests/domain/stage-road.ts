import type { Party, Road } from "~/features/cases/domain/road";

const organisers: readonly Party[] = [
  { kind: "role", role: "organiser", over: "its-contest" },
  { kind: "role", role: "organiser", over: "everything" },
];
const chiefJudges: readonly Party[] = [
  { kind: "role", role: "chief-judge", over: "its-contest" },
  { kind: "role", role: "chief-judge", over: "everything" },
];

/** What a stage's next step depends on (contests.md §1, guards). */
export interface StageFacts {
  readonly entryCount: number;
  /** Entries that are expected and have no place yet. */
  readonly undrawnCount: number;
  /** Modules whose panel has fewer judges than the scheme asks for. */
  readonly shortPanelCount: number;
  /** Judges with a hard conflict of interest: with a contestant's employer or union, or tied to a contestant. */
  readonly conflictCount: number;
  /** Sheets neither signed nor excused. */
  readonly unsignedCount: number;
  readonly openSpreadCount: number;
}

/** In the order in which they are named. */
export const STAGE_BLOCKERS = [
  "nobody-entered",
  "not-drawn",
  "panels-short",
  "judges-conflicted",
  "sheets-unsigned",
  "spreads-open",
] as const;
export type StageBlocker = (typeof STAGE_BLOCKERS)[number];

/** What stands between a stage and its next step, with how many of it there are. */
export interface StageBlocking {
  readonly code: StageBlocker;
  readonly count: number;
}

/** A stage (赛段) from its draw to the lock. */
export const STAGE_ROAD: Road<StageFacts> = {
  name: "stage",
  first: "draw",
  states: {
    draw: { kind: "open" },
    judging: { kind: "open" },
    locked: { kind: "final" },
  },
  moves: {
    "start-judging": {
      from: ["draw"],
      to: "judging",
      who: [...organisers, ...chiefJudges],
      duty: "organise",
      guard: (facts) => judgingBlockers(facts)[0]?.code ?? null,
    },
    lock: {
      from: ["judging"],
      to: "locked",
      who: chiefJudges,
      duty: "lock",
      guard: (facts) => lockBlockers(facts)[0]?.code ?? null,
    },
  },
  separated: [],
};

/** What stands between a stage in this state and its next one; none: it can go on. */
export function stageBlockersOf(state: string, facts: StageFacts): readonly StageBlocking[] {
  if (state === "draw") return judgingBlockers(facts);
  return state === "judging" ? lockBlockers(facts) : [];
}

/** Judging needs a drawn order and every panel staffed, with no judge in a hard conflict (contests.md §1). */
function judgingBlockers(facts: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "nobody-entered", count: facts.entryCount === 0 ? 1 : 0 },
    { code: "not-drawn", count: facts.undrawnCount },
    { code: "panels-short", count: facts.shortPanelCount },
    { code: "judges-conflicted", count: facts.conflictCount },
  ]);
}

/** The lock needs every sheet signed, or excused by the chief judge, and no spread open. */
function lockBlockers(facts: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "sheets-unsigned", count: facts.unsignedCount },
    { code: "spreads-open", count: facts.openSpreadCount },
  ]);
}

function standing(blockers: readonly StageBlocking[]): readonly StageBlocking[] {
  return blockers.filter(({ count }) => count > 0);
}
