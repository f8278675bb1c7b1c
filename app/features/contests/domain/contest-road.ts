import type { Party, Road } from "~/features/cases/domain/road";
import {
  type Blocker,
  filingBlockers,
  finalBlockers,
  noticeBlockers,
  registrationBlockers,
  startBlockers,
} from "./blockers";
import type { ContestFacts } from "./contest-facts";

const organisers: readonly Party[] = [
  { kind: "role", role: "organiser", over: "its-contest" },
  { kind: "role", role: "organiser", over: "everything" },
];

const approvers: readonly Party[] = [
  { kind: "role", role: "approver", over: "its-contest" },
  { kind: "role", role: "approver", over: "everything" },
];

const first = (blockers: readonly Blocker[]) => blockers[0]?.code ?? null;

/** A contest from its plan to the archive (contests.md §1); the days of the contest itself are the stages' road. */
export const CONTEST_ROAD: Road<ContestFacts> = {
  name: "contest",
  first: "draft",
  states: {
    draft: { kind: "open" },
    filed: { kind: "open" },
    registration: { kind: "open" },
    screening: { kind: "open" },
    running: { kind: "open" },
    notice: { kind: "open" },
    final: { kind: "open" },
    archived: { kind: "final" },
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
    "give-notice": {
      from: ["running"],
      to: "notice",
      who: organisers,
      duty: "organise",
      hasOwnForm: true,
      guard: (facts) => first(noticeBlockers(facts)),
    },
    approve: {
      from: ["notice"],
      to: "final",
      who: approvers,
      duty: "approve",
      hasOwnForm: true,
      guard: (facts) => first(finalBlockers(facts)),
    },
    archive: {
      from: ["final"],
      to: "archived",
      who: organisers,
      duty: "organise",
    },
    cancel: {
      from: ["draft", "filed", "registration", "screening", "running", "notice"],
      to: "cancelled",
      who: organisers,
      duty: "organise",
      asks: { comment: true },
    },
  },
  separated: [["organise", "approve"]],
};
