import type { Party, Road } from "~/features/cases/domain/road";
import { type Blocker, filingBlockers, registrationBlockers, startBlockers } from "./blockers";
import type { ContestFacts } from "./contest-facts";

const organisers: readonly Party[] = [
  { kind: "role", role: "organiser", over: "its-contest" },
  { kind: "role", role: "organiser", over: "everything" },
];

const first = (blockers: readonly Blocker[]) => blockers[0]?.code ?? null;

/** A contest from its plan to its stages (contests.md §1); the days of the contest itself are the stages' road. */
export const CONTEST_ROAD: Road<ContestFacts> = {
  name: "contest",
  first: "draft",
  states: {
    draft: { kind: "open" },
    filed: { kind: "open" },
    registration: { kind: "open" },
    screening: { kind: "open" },
    running: { kind: "open" },
    cancelled: { kind: "final" },
  },
  moves: {
    file: {
      from: ["draft"],
      to: "filed",
      who: organisers,
      duty: "organise",
      guard: (facts) => first(filingBlockers(facts)),
      isReversible: true,
    },
    "open-registration": {
      from: ["filed"],
      to: "registration",
      who: organisers,
      duty: "organise",
      guard: (facts) => first(registrationBlockers(facts)),
    },
    "close-registration": {
      from: ["registration"],
      to: "screening",
      who: organisers,
      duty: "organise",
      isReversible: true,
    },
    start: {
      from: ["screening"],
      to: "running",
      who: organisers,
      duty: "organise",
      guard: (facts) => first(startBlockers(facts)),
    },
    cancel: {
      from: ["draft", "filed", "registration", "screening", "running"],
      to: "cancelled",
      who: organisers,
      duty: "organise",
      asks: { comment: true },
    },
  },
  separated: [],
};
