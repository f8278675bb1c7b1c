import { describe, expect, it } from "vitest";
import { faultOfReplacing, isDrawn } from "./replacement";
import { faultOfTeam } from "./team-list";

const PAIR = { memberCount: 2, substituteCount: 1 };
const TEAM = {
  contestants: ["a", "b"],
  substitutes: ["c"],
  leader: "d",
  teamName: "一队",
};

describe("a team's list (contests.md §1)", () => {
  it.each([
    ["as it should be", PAIR, {}, null],
    ["whose leader competes too", PAIR, { leader: "a" }, null],
    ["without substitutes", PAIR, { substitutes: [] }, null],
    ["with someone twice", PAIR, { substitutes: ["a"] }, "same-person-twice"],
    ["one too few", PAIR, { contestants: ["a"] }, "wrong-team-size"],
    ["with too many substitutes", PAIR, { substitutes: ["c", "e"] }, "too-many-substitutes"],
    ["without a name", PAIR, { teamName: null }, "team-name-missing"],
    ["without a leader", PAIR, { leader: null }, "leader-missing"],
    [
      "of one, with a leader",
      { memberCount: 1, substituteCount: 0 },
      { contestants: ["a"], substitutes: [] },
      "not-a-team",
    ],
  ])("%s", (_, size, changes, fault) => {
    expect(faultOfTeam(size, { ...TEAM, ...changes })).toBe(fault);
  });
});

describe("a substitute comes in", () => {
  const facts = {
    entryState: "accepted",
    stageStates: ["draw", "draw"],
    isDrawOpen: false,
    isCheckedIn: false,
    isOrganiser: false,
    reason: "",
  };

  it.each([
    ["freely before the draw", {}, null],
    ["before any stage is laid out", { entryState: "worker-confirming", stageStates: [] }, null],
    ["not once the entry is over", { entryState: "withdrawn" }, "entry-over"],
    ["not by the union after the draw", { stageStates: ["drawn"] }, "replacement-after-draw"],
    [
      "not without a reason after the draw",
      { stageStates: ["drawn"], isOrganiser: true },
      "replacement-reason-missing",
    ],
    [
      "by organisers with a reason",
      { stageStates: ["drawn"], isOrganiser: true, reason: "受伤" },
      null,
    ],
    ["not by the union while a list is frozen", { isDrawOpen: true }, "replacement-after-draw"],
    [
      "by nobody until a frozen list is drawn or given up",
      { isDrawOpen: true, isOrganiser: true, reason: "受伤" },
      "replacement-draw-open",
    ],
    ["not once a stage is judged", { stageStates: ["judging"] }, "replacement-too-late"],
    ["not once the team was seen at the door", { isCheckedIn: true }, "replacement-too-late"],
  ])("%s", (_, changes, fault) => {
    expect(faultOfReplacing({ ...facts, ...changes })).toBe(fault);
  });

  it("knows a draw by any stage", () => {
    expect([isDrawn([]), isDrawn(["draw"]), isDrawn(["drawn", "draw"])]).toEqual([
      ...[false, false, true],
    ]);
  });
});
