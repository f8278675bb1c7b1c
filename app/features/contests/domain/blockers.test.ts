import { describe, expect, it } from "vitest";
import { blockersOf, filingBlockers, registrationBlockers, startBlockers } from "./blockers";
import type { ContestFacts } from "./contest-facts";

const ready: ContestFacts = {
  today: "2026-10-21",
  hasTrade: true,
  hasOrganiser: true,
  entriesFromOn: "2026-10-22",
  entriesUntilOn: "2026-11-05",
  heldOn: "2026-11-20",
  scheme: { kind: "in-force", schemeId: "s", number: 1 },
  hasRules: true,
  undecidedCount: 0,
  acceptedCount: 15,
  minimumField: 15,
  isFieldDecided: false,
  openStageCount: 0,
  stageCount: 1,
  notice: null,
};
const codes = (blockers: readonly { readonly code: string }[]) => blockers.map(({ code }) => code);

describe("what blocks a contest's next phase (contests.md §1)", () => {
  it.each(["draft", "filed", "registration", "screening", "running", "cancelled"] as const)(
    "nothing does in %s, where everything is there",
    (phase) => expect(blockersOf(phase, ready)).toEqual([]),
  );

  it("filing asks for the trade and for who runs it", () => {
    const bare = { ...ready, hasTrade: false, hasOrganiser: false };
    expect(codes(filingBlockers(bare))).toEqual(["trade-missing", "organiser-missing"]);
  });

  it.each([
    ["no scheme", { scheme: { kind: "none" } }, "scheme-missing"],
    [
      "one not in force",
      { scheme: { kind: "not-in-force", schemeId: "s" } },
      "scheme-not-in-force",
    ],
    ["no window", { entriesUntilOn: null }, "window-missing"],
    ["a window upside down", { entriesUntilOn: "2026-10-21" }, "window-upside-down"],
    [
      "a window that is over",
      { entriesFromOn: "2026-10-01", entriesUntilOn: "2026-10-20" },
      "window-over",
    ],
    ["a contest on the last day of entries", { heldOn: "2026-11-05" }, "day-before-window"],
    ["no rules of eligibility", { hasRules: false }, "rules-missing"],
  ] as const)("registration doesn't open with %s", (_, changes, code) => {
    expect(codes(registrationBlockers({ ...ready, ...changes }))).toEqual([code]);
  });

  it("a window that ends today still holds: it ends at 24:00", () => {
    const today = { ...ready, entriesFromOn: "2026-10-01", entriesUntilOn: "2026-10-21" };
    expect(registrationBlockers(today)).toEqual([]);
  });

  it("a draft names what registration will ask for, after what filing asks for", () => {
    const bare = { ...ready, hasTrade: false, hasRules: false };
    expect(codes(blockersOf("draft", bare))).toEqual(["trade-missing", "rules-missing"]);
  });

  it("an undecided entry keeps the contest from starting", () => {
    const waiting = { ...ready, undecidedCount: 2 };
    expect(startBlockers(waiting)).toEqual([
      { code: "entries-undecided", place: "entries", values: { count: 2 } },
    ]);
  });

  it("a field below the minimum starts only by decision", () => {
    const small = { ...ready, acceptedCount: 14 };
    expect(codes(startBlockers(small))).toEqual(["field-too-small"]);
    expect(startBlockers({ ...small, isFieldDecided: true })).toEqual([]);
  });
});
