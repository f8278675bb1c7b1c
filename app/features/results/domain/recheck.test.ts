import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorPermille, isDone, isTooWrong } from "./recheck-rate";
import { chooseRecheck, type RankedEntry } from "./recheck-sample";

const RULE = { recheckTopCount: 10, recheckShareBp: 1500, recheckErrorBp: 500 };

/** So many entries, each with a rank of its own unless told otherwise. */
function field(count: number, rankOf: (place: number) => number | null = (place) => place) {
  return Array.from({ length: count }, (_, at): RankedEntry => {
    return { entry: String(at + 1).padStart(2, "0"), rank: rankOf(at + 1) };
  });
}

const countsOf = (entries: readonly RankedEntry[], seed = "seed") => {
  const chosen = chooseRecheck(entries, RULE, seed);
  return {
    top: chosen.filter(({ ground }) => ground === "top").length,
    sample: chosen.filter(({ ground }) => ground === "sample").length,
  };
};

describe("what is read again (contests.md, recheck: the top ten and at least 15 % of the rest)", () => {
  it.each([
    [1, { top: 1, sample: 0 }],
    [7, { top: 7, sample: 0 }],
    [20, { top: 10, sample: 2 }],
    [60, { top: 10, sample: 8 }],
  ])("of %i entries", (count, expected) => {
    expect(countsOf(field(count))).toEqual(expected);
  });

  it("takes everyone who shares the tenth rank", () => {
    const shared = field(20, (place) => (place >= 10 && place <= 12 ? 10 : place));
    expect(countsOf(shared)).toEqual({ top: 12, sample: 2 });
  });

  it("leaves out who has no rank", () => {
    expect(countsOf(field(12, (place) => (place > 10 ? null : place)))).toEqual({
      top: 10,
      sample: 0,
    });
  });

  it("follows from the seed alone, whatever the order, and another seed draws another sample", () => {
    const entries = field(60);
    const chosen = chooseRecheck(entries, RULE, "one");
    expect(chooseRecheck([...entries].reverse(), RULE, "one")).toEqual(chosen);
    expect(chooseRecheck(entries, RULE, "two")).not.toEqual(chosen);
  });

  it("never reads a smaller share than the rule says, and nothing twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.string(), (count, seed) => {
        const chosen = chooseRecheck(field(count), RULE, seed);
        const sample = chosen.filter(({ ground }) => ground === "sample").length;
        const rest = Math.max(0, count - 10);
        expect(sample * 10_000).toBeGreaterThanOrEqual(rest * RULE.recheckShareBp);
        expect(new Set(chosen.map(({ entry }) => entry)).size).toBe(chosen.length);
      }),
    );
  });
});

describe("the error rate", () => {
  it.each([
    [20, 1, false],
    [20, 2, true],
    [100, 5, false],
    [100, 6, true],
    [19, 1, true],
    [0, 0, false],
  ])(
    "of %i sheets with %i wrong ones means everything: %s; exactly 5 %% is not over",
    (read, wrong, over) => {
      expect(isTooWrong({ readCount: read, wrongCount: wrong }, RULE)).toBe(over);
    },
  );

  it("is told in tenths of a percent", () => {
    expect(errorPermille({ readCount: 64, wrongCount: 1 })).toBe(16);
    expect(errorPermille({ readCount: 0, wrongCount: 0 })).toBe(0);
  });

  it("is known when all is read and decided", () => {
    const count = { dueCount: 4, readCount: 4, wrongCount: 1, undecidedCount: 0 };
    expect(isDone(count)).toBe(true);
    expect(isDone({ ...count, undecidedCount: 1 })).toBe(false);
    expect(isDone({ ...count, readCount: 3 })).toBe(false);
  });
});
