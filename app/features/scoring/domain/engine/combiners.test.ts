import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, fractionText } from "~/shared/fraction";
import { decimalText, exactText } from "~/shared/points";
import { TRIM_ONE_EACH_SIDE, thousandths } from "../example-stages";
import type { Combine } from "../scheme/aspect";
import { combineMarks } from "./combiners";

const combined = (marks: string, rule: Combine) =>
  combineMarks(marks.split(" ").map(thousandths), rule);

const MIDDLE_FIVE: Combine = { by: "sum-kept", high: 1, low: 1, keep: 5, trimFrom: 5 };

describe("combining judges (contests.md §3, worked values of §5)", () => {
  it.each([
    ["single", "7.25", { by: "single" }, "7.25"],
    ["agreed", "7.25 7.25", { by: "agreed" }, "7.25"],
    ["mean", "8 9 10 8", { by: "mean" }, "8.75"],
    ["median of an odd panel", "9 7 8", { by: "median" }, "8"],
    ["median of an even panel", "9 7 8 8.5", { by: "median" }, "8.25"],
    ["sum of the middle five", "7.5 8.5 8 9 8 8 7.5", MIDDLE_FIVE, "40"],
    ["sum of the middle five", "6 6.5 6 6 6.5 5.5 6.5", MIDDLE_FIVE, "31"],
    ["trimmed", "99 80 86 89 94 92 75 87 86 95", TRIM_ONE_EACH_SIDE, "88.625"],
  ] as const)("%s of %s", (_, marks, rule, text) => {
    expect(exactText(combined(marks, rule))).toBe(text);
  });

  it("4.5 4.0 4.5 5.0 3.5 trimmed by one each side is 13/3, shown as 4.33", () => {
    const value = combined("4.5 4 4.5 5 3.5", TRIM_ONE_EACH_SIDE);
    expect([fractionText(value), decimalText(value, 2)]).toEqual(["13/3", "4.33"]);
  });

  it("of two equal lowest or highest marks only one is dropped", () => {
    expect(exactText(combined("7 7 8 9 9", TRIM_ONE_EACH_SIDE))).toBe("8");
    expect(exactText(combined("7 7 7 7 9", TRIM_ONE_EACH_SIDE))).toBe("7");
  });

  it("drops k high and m low, each as declared", () => {
    const rule: Combine = { by: "trimmed-mean", high: 2, low: 1, trimFrom: 5 };
    expect(exactText(combined("10 9 5 7 6", rule))).toBe("6.5");
  });

  it("below the minimum of judges the plain mean holds, from it on the trimmed one", () => {
    const rule: Combine = { by: "trimmed-mean", high: 1, low: 1, trimFrom: 5 };
    expect(exactText(combined("1 8 8 9", rule))).toBe("6.5");
    expect(exactText(combined("1 8 8 9 9", rule))).toBe("25/3");
  });

  it("an absent judge makes a sum of kept marks no smaller: it stays on its scale", () => {
    expect(exactText(combined("8 8 8 8 8 8", MIDDLE_FIVE))).toBe("40");
    expect(exactText(combined("8 8 8 9", MIDDLE_FIVE))).toBe("41.25");
  });
});

describe("properties of every panel (contests.md §5)", () => {
  const marks = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
  const rule = fc.oneof(
    fc.constant<Combine>({ by: "mean" }),
    fc.constant<Combine>({ by: "median" }),
    fc
      .record({ high: fc.nat(3), low: fc.nat(3), more: fc.nat(2) })
      .map(({ high, low, more }): Combine => {
        return { by: "trimmed-mean", high, low, trimFrom: high + low + 1 + more };
      }),
  );

  it("the order of judges changes nothing", () => {
    fc.assert(
      fc.property(marks, rule, fc.nat(), (given, by, turn) => {
        const at = turn % given.length;
        const turned = [...given.slice(at), ...given.slice(0, at)].reverse();
        expect(compare(combineMarks([...given], by), combineMarks(turned, by))).toBe(0);
      }),
    );
  });

  it("a trimmed mean, a mean and a median lie between the lowest and the highest mark", () => {
    fc.assert(
      fc.property(marks, rule, (given, by) => {
        const value = combineMarks([...given], by);
        expect(compare(value, fraction(Math.min(...given), 1000))).toBeGreaterThanOrEqual(0);
        expect(compare(value, fraction(Math.max(...given), 1000))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("a trimmed mean is what is left when the extremes are struck out one by one", () => {
    fc.assert(
      fc.property(marks, fc.nat(2), fc.nat(2), (given, high, low) => {
        const by: Combine = { by: "trimmed-mean", high, low, trimFrom: high + low + 1 };
        const left = given.length > high + low ? strikeOut(given, high, low) : given;
        const sum = left.reduce((total, mark) => total + mark, 0);
        const expected = fraction(sum, 1000 * left.length);
        expect(compare(combineMarks([...given], by), expected)).toBe(0);
      }),
    );
  });

  function strikeOut(given: readonly number[], high: number, low: number): number[] {
    const left = [...given];
    for (let n = 0; n < high; n++) left.splice(left.indexOf(Math.max(...left)), 1);
    for (let n = 0; n < low; n++) left.splice(left.indexOf(Math.min(...left)), 1);
    return left;
  }
});
