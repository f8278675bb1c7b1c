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
  /** Draws under way: after the first one those of a batch that is drawn again. */
  readonly openDrawCount: number;
  /** Entries that are expected and lack a code that judges know them by; none where the contest uses none. */
  readonly uncodedCount: number;
  /** Modules whose panel has fewer judges than the scheme asks for. */
  readonly shortPanelCount: number;
  /** Judges with a hard conflict of interest: with a contestant's employer or union, or tied to a contestant. */
  readonly conflictCount: number;
  /** Sheets neither signed nor excused. */
  readonly unsignedCount: number;
  readonly openSpreadCount: number;
  readonly after: AfterFacts;
}

/** What a stage's way from the lock to its close depends on. */
export interface AfterFacts {
  /** Entries whose total lacks nothing but what they were to declare. */
  readonly undeclaredCount: number;
  /** Entries whose total lacks something else. */
  readonly incompleteCount: number;
  /** Sheets that are to be read again and weren't. */
  readonly unreadCount: number;
  /** Differences that the chief judge hasn't decided. */
  readonly undecidedCount: number;
  /** Layers of codes that aren't undone. */
  readonly codedLayerCount: number;
  readonly isAppealTimeOver: boolean;
  readonly openAppealCount: number;
}

/** Before anyone asked: nothing counts as read, complete or over. */
export const BEFORE_LOCK: AfterFacts = {
  undeclaredCount: 0,
  incompleteCount: 1,
  unreadCount: 1,
  undecidedCount: 0,
  codedLayerCount: 1,
  isAppealTimeOver: false,
  openAppealCount: 0,
};

/** In the order in which they are named. */
export const STAGE_BLOCKERS = [
  "nobody-entered",
  "not-drawn",
  "redraw-open",
  "not-coded",
  "panels-short",
  "judges-conflicted",
  "sheets-unsigned",
  "spreads-open",
  "entries-undeclared",
  "totals-incomplete",
  "recheck-unread",
  "recheck-undecided",
  "codes-kept",
  "appeal-time-runs",
  "appeals-open",
] as const;
export type StageBlocker = (typeof STAGE_BLOCKERS)[number];

/** What stands between a stage and its next step, with how many of it there are. */
export interface StageBlocking {
  readonly code: StageBlocker;
  readonly count: number;
}

const codingOfficers: readonly Party[] = [
  { kind: "role", role: "coding-officer", over: "its-contest" },
  { kind: "role", role: "coding-officer", over: "everything" },
];

/** A stage (赛段) from its draw to its close; who locked it never decodes it. */
export const STAGE_ROAD: Road<StageFacts> = {
  name: "stage",
  first: "draw",
  states: {
    draw: { kind: "open" },
    drawn: { kind: "open" },
    judging: { kind: "open" },
    locked: { kind: "open" },
    recheck: { kind: "open" },
    decoded: { kind: "open" },
    released: { kind: "open" },
    appeals: { kind: "open" },
    closed: { kind: "final" },
  },
  moves: {
    draw: {
      from: ["draw"],
      to: "drawn",
      who: codingOfficers,
      duty: "draw",
      hasOwnForm: true,
      guard: (facts) => drawBlockers(facts)[0]?.code ?? null,
    },
    "start-judging": {
      from: ["drawn"],
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
    "begin-recheck": {
      from: ["locked"],
      to: "recheck",
      who: [...chiefJudges, ...organisers],
      duty: "recheck",
      guard: (facts) => incomplete(facts)[0]?.code ?? null,
    },
    /** Where no code stands between marks and names, the end of the recheck is all there is to it. */
    "finish-recheck": {
      from: ["recheck"],
      to: "decoded",
      who: [...chiefJudges, ...organisers],
      duty: "recheck",
      guard: (facts) => [...recheckBlockers(facts), ...codesKept(facts)][0]?.code ?? null,
    },
    decode: {
      from: ["recheck"],
      to: "decoded",
      who: codingOfficers,
      duty: "decode",
      hasOwnForm: true,
      guard: (facts) => recheckBlockers(facts)[0]?.code ?? null,
    },
    release: {
      from: ["decoded"],
      to: "released",
      who: organisers,
      duty: "organise",
      guard: (facts) => incomplete(facts)[0]?.code ?? null,
    },
    "end-appeal-time": {
      from: ["released"],
      to: "appeals",
      who: organisers,
      duty: "organise",
      guard: (facts) => appealBlockers(facts)[0]?.code ?? null,
    },
    close: {
      from: ["appeals"],
      to: "closed",
      who: organisers,
      duty: "organise",
      guard: (facts) => closeBlockers(facts)[0]?.code ?? null,
    },
  },
  separated: [["lock", "decode"]],
};

/** What stands between a stage and its next state, all of it, in the order in which it is named. */
export function stageBlockersOf(state: string, facts: StageFacts): readonly StageBlocking[] {
  switch (state) {
    case "draw":
      return drawBlockers(facts);
    case "drawn":
      return judgingBlockers(facts);
    case "judging":
      return lockBlockers(facts);
    case "locked":
    case "decoded":
      return incomplete(facts);
    case "recheck":
      return recheckBlockers(facts);
    case "released":
      return appealBlockers(facts);
    case "appeals":
      return closeBlockers(facts);
    default:
      return [];
  }
}

/** The draw is over when everyone who is expected has a place. */
function drawBlockers(facts: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "nobody-entered", count: facts.entryCount === 0 ? 1 : 0 },
    { code: "not-drawn", count: facts.undrawnCount },
  ]);
}

/** Judging needs a drawn order with its codes, no batch being drawn again and every panel staffed, with no judge in a hard conflict (contests.md §1). */
function judgingBlockers(facts: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "nobody-entered", count: facts.entryCount === 0 ? 1 : 0 },
    { code: "not-drawn", count: facts.undrawnCount },
    { code: "redraw-open", count: facts.openDrawCount },
    { code: "not-coded", count: facts.uncodedCount },
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

/** No rank comes of a total that lacks something, and nothing of it is released. */
function incomplete({ after }: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "entries-undeclared", count: after.undeclaredCount },
    { code: "totals-incomplete", count: after.incompleteCount },
  ]);
}

/** Decoding needs the recheck done (contests.md §1). */
function recheckBlockers({ after }: StageFacts): readonly StageBlocking[] {
  return standing([
    { code: "recheck-unread", count: after.unreadCount },
    { code: "recheck-undecided", count: after.undecidedCount },
  ]);
}

function codesKept({ after }: StageFacts): readonly StageBlocking[] {
  return standing([{ code: "codes-kept", count: after.codedLayerCount }]);
}

function appealBlockers({ after }: StageFacts): readonly StageBlocking[] {
  return standing([{ code: "appeal-time-runs", count: after.isAppealTimeOver ? 0 : 1 }]);
}

function closeBlockers({ after }: StageFacts): readonly StageBlocking[] {
  return standing([{ code: "appeals-open", count: after.openAppealCount }]);
}
