import { describe, expect, it } from "vitest";
import { nextDateOf } from "./next-date";
import { faultOfPlan } from "./plan-fault";
import { isInView, orderOf, sectionOf } from "./season-row";
import { trackOf } from "./season-track";

describe("the track of a contest (screens.md §3.1)", () => {
  it.each([
    ["draft", [], "scheme", 0],
    ["filed", [], "filing", 1],
    ["registration", [], "registration", 2],
    ["screening", ["draw"], "screening", 3],
    ["running", ["draw"], "draw", 4],
    ["running", ["judging", "draw"], "draw", 4],
    ["running", ["locked", "judging"], "judging", 5],
    ["running", ["locked", "locked"], "recheck", 6],
  ] as const)("%s with stages %j stands at %s", (phase, stages, current, done) => {
    expect(trackOf(phase, stages, false)).toEqual({ current, done, isBlocked: false });
  });

  it("a cancelled contest stands nowhere", () => {
    expect(trackOf("cancelled", ["draw"], false)).toEqual({
      current: null,
      done: 0,
      isBlocked: false,
    });
  });
});

describe("the rows of the season page", () => {
  const row = {
    phase: "registration",
    isMine: true,
    blocker: null,
    section: "mine",
    daysLeft: 9,
    movedAt: "2026-10-01T00:00:00.000Z",
  } as const;

  it("come with what is blocked first, then by the next day, then what is others', then what is over", () => {
    const rows = [
      { ...row, id: "over", section: "over" },
      { ...row, id: "others", section: "others" },
      { ...row, id: "later" },
      { ...row, id: "sooner", daysLeft: 2 },
      { ...row, id: "blocked", blocker: {}, daysLeft: 30 },
      { ...row, id: "undated", daysLeft: null },
    ] as const;
    expect([...rows].sort(orderOf).map(({ id }) => id)).toEqual([
      "blocked",
      "sooner",
      "later",
      "undated",
      "others",
      "over",
    ]);
  });

  it("what is over is listed the last first", () => {
    const over = { ...row, section: "over" } as const;
    const older = { ...over, movedAt: "2026-09-01T00:00:00.000Z" };
    expect([older, over].sort(orderOf)).toEqual([over, older]);
  });

  it("a running contest is at its judges', a cancelled one over", () => {
    expect(sectionOf({ phase: "running", isMine: true })).toBe("others");
    expect(sectionOf({ phase: "screening", isMine: true })).toBe("mine");
    expect(sectionOf({ phase: "screening", isMine: false })).toBe("others");
    expect(sectionOf({ phase: "cancelled", isMine: true })).toBe("over");
  });

  it.each([
    ["soon", { daysLeft: 7 }, true],
    ["soon", { daysLeft: 8 }, false],
    ["soon", { daysLeft: null }, false],
    ["blocked", { blocker: {} }, true],
    ["blocked", {}, false],
    ["mine", { isMine: false }, false],
    ["mine", {}, true],
    ["all", { section: "over" }, true],
    ["soon", { section: "over", daysLeft: 1 }, false],
  ] as const)("the view %s of %j", (view, changes, isIn) => {
    expect(isInView({ ...row, ...changes }, view)).toBe(isIn);
  });
});

describe("the next day of a contest", () => {
  const days = {
    entriesFromOn: "2026-10-01",
    entriesUntilOn: "2026-10-20",
    heldOn: "2026-11-01",
    noticeUntilOn: "2026-11-09",
  };
  it.each([
    ["draft", null, { on: "2026-10-01", what: "entries-open" }],
    ["filed", null, { on: "2026-10-01", what: "entries-open" }],
    ["registration", null, { on: "2026-10-20", what: "entries-close" }],
    ["screening", "draw", { on: "2026-11-01", what: "held" }],
    ["running", "judging", { on: "2026-11-01", what: "held" }],
    ["running", "locked", null],
    ["running", "appeals", null],
    ["notice", "closed", { on: "2026-11-09", what: "notice-ends" }],
    ["cancelled", null, null],
  ] as const)("in %s with a stage at %s is %j", (phase, stageState, next) => {
    expect(nextDateOf(phase, stageState, days)).toEqual(next);
  });

  it("is none where the plan sets none", () => {
    const none = { entriesFromOn: null, entriesUntilOn: null, heldOn: null, noticeUntilOn: null };
    expect(nextDateOf("registration", null, none)).toBeNull();
  });
});

describe("a plan that is written", () => {
  const standing = { phase: "draft", schemeId: "s", memberCount: 1 };
  const plan = {
    schemeId: "s",
    memberCount: 1,
    substituteCount: 0,
    entriesFromOn: "2026-10-01",
    entriesUntilOn: "2026-10-20",
    heldOn: "2026-11-01",
    capacity: 40,
    minimumField: 15,
  };
  it.each([
    [{}, {}, null],
    [{ phase: "cancelled" }, {}, "contest-over"],
    [{ phase: "registration" }, { schemeId: "other" }, "scheme-settled"],
    [{ phase: "filed" }, { schemeId: "other" }, null],
    [{ phase: "screening" }, { memberCount: 2 }, "team-settled"],
    [{}, { entriesUntilOn: "2026-09-30" }, "window-upside-down"],
    [{}, { heldOn: "2026-10-20" }, "held-in-window"],
    [{}, { minimumField: 41 }, "minimum-above-capacity"],
    [{}, { minimumField: 40 }, null],
    [{}, { substituteCount: 1 }, "substitutes-without-team"],
    [{}, { memberCount: 2, substituteCount: 1 }, null],
  ] as const)("of %j with %j is refused as %s", (was, changes, fault) => {
    expect(faultOfPlan({ ...standing, ...was }, { ...plan, ...changes })).toBe(fault);
  });
});
