import { describe, expect, it } from "vitest";
import { accept, refuse } from "~/shared/result";
import { SAMPLE_ROAD } from "../../../../tests/support/cases/sample-road";
import { TEST_NOW } from "../../../../tests/support/load-context";
import type { CaseFacts, Mover, PastMove } from "./case";
import { decideUndo, UNDO } from "./decide-undo";
import type { Road } from "./road";

const CASE: CaseFacts = {
  state: "checked",
  dueOn: null,
  version: 3,
  applicantAccountId: null,
  contestId: null,
  lineage: ["mill"],
  interestedPersonIds: [],
};
const mover = (accountId: string): Mover => ({
  actor: { accountId, name: "", sessionId: "", grants: [] },
  personId: null,
  standsInFor: null,
});
const past = (seq: number, move: string, fromState: string): PastMove => ({
  seq,
  move,
  duty: "check",
  fromState,
  fromDueOn: fromState === "filed" ? "2026-10-26" : null,
  movedAt: TEST_NOW,
  byAccountId: "officer",
  byPersonId: null,
});
const CHECKED = [past(1, "file", "draft"), past(2, "check", "filed")];

function undo(change: Partial<Parameters<typeof decideUndo>[2]> = {}) {
  return decideUndo(SAMPLE_ROAD as Road<never>, CASE, {
    history: CHECKED,
    mover: mover("officer"),
    version: 3,
    hasLeft: false,
    ...change,
  });
}

describe("taking a move back", () => {
  it("leads to the state from which it was made, and to the day by which that was due", () => {
    expect(undo()).toEqual(accept({ to: "filed", dueOn: "2026-10-26", undoneSeq: 2 }));
  });

  it.each([
    ["nothing was moved", { history: [] }, "nothing-to-undo"],
    [
      "it was taken back already",
      { history: [...CHECKED, past(3, UNDO, "checked")] },
      "nothing-to-undo",
    ],
    ["someone else made it", { mover: mover("another") }, "not-allowed"],
    ["the case was moved meanwhile", { version: 2 }, "stale-version"],
    ["the road has no way back", { history: [past(1, "file", "draft")] }, "not-reversible"],
    ["something of it has left", { hasLeft: true }, "effect-has-left"],
  ] as const)("is refused where %s", (_name, change, reason) => {
    expect(undo(change)).toEqual(refuse(reason));
  });
});
