import type { Party, Road } from "~/features/cases/domain/road";

/** What the guard of the sample looks at. */
export interface SampleFacts {
  readonly isMember: boolean;
}

const applicant: Party = { kind: "applicant" };
const union: Party = { kind: "role", role: "union-staff", over: "its-union" };
const town: Party = { kind: "role", role: "union-staff", over: "a-union-above" };
const district: Party = { kind: "role", role: "district-officer", over: "everything" };

/** A small road with everything that roads can have; the engine's tests walk it. */
export const SAMPLE_ROAD: Road<SampleFacts> = {
  name: "sample",
  first: "draft",
  states: {
    draft: { kind: "open" },
    filed: { kind: "open", dueInWorkingDays: 3 },
    mending: { kind: "correction", dueInWorkingDays: 5 },
    checked: { kind: "open" },
    done: { kind: "final" },
    refused: { kind: "final" },
    withdrawn: { kind: "final" },
  },
  moves: {
    file: { from: ["draft", "mending"], to: "filed", who: [applicant], duty: "apply" },
    "file-for": {
      from: ["draft"],
      to: "filed",
      who: [union],
      duty: "file",
      isOnBehalf: true,
    },
    withdraw: { from: ["filed", "mending"], to: "withdrawn", who: [applicant], duty: "apply" },
    check: {
      from: ["filed"],
      to: "checked",
      who: [town],
      duty: "check",
      guard: ({ isMember }) => (isMember ? null : "not-a-member"),
      isReversible: true,
    },
    return: {
      from: ["filed"],
      to: "mending",
      who: [town],
      duty: "check",
      asks: { fields: ["photo", "reason"] },
    },
    approve: { from: ["checked"], to: "done", who: [district], duty: "approve" },
    refuse: {
      from: ["filed", "checked"],
      to: "refused",
      who: [district],
      duty: "approve",
      asks: { comment: true },
      isReversible: true,
    },
  },
  separated: [["file", "check", "approve"]],
};
