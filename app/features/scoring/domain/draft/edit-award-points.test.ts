import { describe, expect, it } from "vitest";
import { advanceBy, withCut, withTie } from "./edit-advance";
import { beginPoints, changePoints, endPoints, pointsOf } from "./edit-award-points";
import type { Draft } from "./read-draft";

const award = (id: string) => ({ id, cut: { by: "top", count: 1 }, atTie: "all" }) as const;
const DRAFT = {
  awards: [award("first"), award("second")],
  organisationAwards: undefined,
} as unknown as Draft;

describe("points for each award (contests.md §3, teams)", () => {
  it("begin at what is usual, change one by one, and are left out at none", () => {
    const begun = beginPoints(DRAFT, "organisation");
    expect(pointsOf(begun, "organisation")).toEqual({ first: 8, second: 4 });
    const changed = changePoints(begun, "organisation", { awardId: "second", points: 5 });
    expect(pointsOf(changed, "organisation")).toEqual({ first: 8, second: 5 });
    const none = changePoints(changed, "organisation", { awardId: "second", points: 0 });
    expect(pointsOf(none, "organisation")).toEqual({ first: 8 });
  });

  it("end together with the prizes that went by them", () => {
    const prized = { ...beginPoints(DRAFT, "organisation"), organisationAwards: [award("best")] };
    const ended = endPoints(prized, "organisation");
    expect([ended.organisationPrize, ended.organisationAwards]).toEqual([undefined, undefined]);
    expect(beginPoints(DRAFT, "teams")).toBe(DRAFT);
  });
});

describe("who goes on to the next stage (contests.md §3, advancing)", () => {
  const stage = {
    modules: [
      { id: "A", weightBp: 3000 },
      { id: "B", weightBp: 7000 },
    ],
  } as never;

  it("is everyone without a rule, and keeps its word on ties when the cut changes", () => {
    expect(advanceBy("all", undefined)).toBeUndefined();
    const top = advanceBy("top", undefined);
    expect(top).toEqual({ by: "top", count: 10, atTie: "all" });
    const none = withTie({ by: "top", count: 8, atTie: "all" }, "none", stage);
    expect(advanceBy("threshold", none)).toEqual({ by: "threshold", total: "60", atTie: "none" });
  });

  it("names by what a tie is broken, and forgets it when it isn't broken", () => {
    const broken = withTie({ by: "top", count: 8, atTie: "all" }, "break", stage);
    const breakBy = [{ of: "module", id: "B", first: "higher" }];
    expect(broken).toEqual({ by: "top", count: 8, atTie: "break", breakBy });
    expect(withCut(broken, { by: "top", count: 9 })).toMatchObject({ count: 9, breakBy });
    expect(withTie(broken, "all", stage)).toEqual({ by: "top", count: 8, atTie: "all" });
  });
});
