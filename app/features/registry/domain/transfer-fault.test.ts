import { describe, expect, it } from "vitest";
import { checksOfTransfer, faultOfTransfer, type TransferFacts } from "./transfer-fault";

const facts: TransferFacts = {
  today: "2026-10-21",
  startsOn: "2026-10-21",
  toUnionId: "new",
  isUnionOpen: true,
  isWorkerGone: false,
  memberships: [{ unionId: "old", startsOn: "2020-01-01", endsOn: null }],
};
const fault = (change: Partial<TransferFacts>, isNow = true) =>
  faultOfTransfer({ ...facts, ...change }, { isNow });

describe("a transfer between unions (issue 4, item 4)", () => {
  it("meets nothing where an earlier membership stands in another union, or none does", () => {
    expect(fault({})).toBe(null);
    expect(fault({ memberships: [] })).toBe(null);
  });

  it("is kept up by the first fault in a fixed order", () => {
    const member = [{ unionId: "new", startsOn: "2020-01-01", endsOn: null }];
    const all = { isWorkerGone: true, isUnionOpen: false, memberships: member };
    expect(fault(all)).toBe("worker-gone");
    expect(fault({ ...all, isWorkerGone: false })).toBe("union-closed");
    expect(fault({ memberships: member })).toBe("already-a-member");
  });

  it("begins after the standing membership began and outside of those that ended", () => {
    expect(fault({ startsOn: "2020-01-01" })).toBe("starts-before-membership");
    expect(fault({ startsOn: "2020-01-02" })).toBe(null);
    const ended = [{ unionId: "old", startsOn: "2019-01-01", endsOn: "2026-10-21" }];
    expect(fault({ memberships: ended })).toBe("overlaps-membership");
    expect(fault({ memberships: ended, startsOn: "2026-10-22" }, false)).toBe(null);
  });

  it("that begins on a later day can be accepted now and is done on that day", () => {
    expect(fault({ startsOn: "2026-10-22" }, false)).toBe(null);
    expect(fault({ startsOn: "2026-10-22" })).toBe("starts-ahead");
  });

  it("is shown check by check, each with its own fault", () => {
    expect(checksOfTransfer({ ...facts, isUnionOpen: false, startsOn: "2026-10-22" })).toEqual([
      { check: "worker", fault: null },
      { check: "union", fault: "union-closed" },
      { check: "membership", fault: null },
      { check: "day", fault: "starts-ahead" },
    ]);
  });
});
