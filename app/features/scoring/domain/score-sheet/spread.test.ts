import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_SETS, type RuleSet } from "../engine/rule-set";
import type { Aspect } from "../scheme/aspect";
import { decideRescore } from "./decide-rescore";
import { findSpreads, spreadsHolding } from "./spread";

const ASPECTS: readonly Aspect[] = [
  { id: "B2.3", kind: "judgement", max: "6" },
  { id: "B2.4", kind: "points", max: "5", step: "0.5", combine: { by: "mean" } },
];
const RULES = RULE_SETS[1] as RuleSet;

describe("a spread (contests.md §3: judgement marks that differ by more than 1 can't be signed)", () => {
  const of = (...values: number[]) =>
    values.map((value, seat) => ({ seatId: `s${seat}`, aspectKey: "B2.3", value }));

  it("holds back those at its ends and nobody else", () => {
    const spreads = findSpreads(ASPECTS, of(2000, 3000, 2000, 1000), RULES);
    expect(spreads).toEqual([{ aspectKey: "B2.3", spread: 2000, extremes: ["s1", "s3"] }]);
    expect(spreadsHolding(spreads, "s0")).toEqual([]);
    expect(spreadsHolding(spreads, "s1")).toEqual(spreads);
  });

  it("is none within one point, for one judge alone, or among points", () => {
    expect(findSpreads(ASPECTS, of(2000, 3000, 2000), RULES)).toEqual([]);
    expect(findSpreads(ASPECTS, of(0), RULES)).toEqual([]);
    const far = of(0, 5000).map((one) => ({ ...one, aspectKey: "B2.4" }));
    expect(findSpreads(ASPECTS, far, RULES)).toEqual([]);
  });

  it("doesn't depend on the order of the judges", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1000, 2000, 3000), { maxLength: 7 }), (values) => {
        const sorted = (marks: ReturnType<typeof of>) =>
          findSpreads(ASPECTS, marks, RULES).map(({ extremes }) => [...extremes].sort());
        expect(sorted(of(...values).reverse())).toEqual(sorted(of(...values)));
      }),
    );
  });

  it("is what a re-score needs", () => {
    const spreads = findSpreads(ASPECTS, of(1000, 3000), RULES);
    const call = (aspectKey: string, isStageOpen = true) => {
      const called = decideRescore(ASPECTS, spreads, { aspectKey, isStageOpen });
      return called.ok ? "called" : called.reason;
    };
    expect([call("B2.3"), call("B2.4"), call("C1"), call("B2.3", false)]).toEqual([
      "called",
      "marks-agree",
      "not-in-scheme",
      "stage-locked",
    ]);
  });
});
