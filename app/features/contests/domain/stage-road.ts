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
}

/** In the order in which they are named. */
export const STAGE_BLOCKERS = ["nobody-entered", "not-drawn"] as const;
export type StageBlocker = (typeof STAGE_BLOCKERS)[number];

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
      guard: (facts) => judgingBlockers(facts)[0] ?? null,
    },
    lock: {
      from: ["judging"],
      to: "locked",
      who: chiefJudges,
      duty: "lock",
    },
  },
  separated: [],
};

/** Judging needs a field, and a drawn order. */
function judgingBlockers(facts: StageFacts): readonly StageBlocker[] {
  return [
    ...(facts.entryCount === 0 ? (["nobody-entered"] as const) : []),
    ...(facts.undrawnCount > 0 ? (["not-drawn"] as const) : []),
  ];
}
