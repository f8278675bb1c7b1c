import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, lowest } from "./fraction";
import { decimalText } from "./points";
import { round } from "./rounding";

describe("a named rounding (contests.md §3 “Rounding is declared”, §5 “Half up is decimal”)", () => {
  it.each([
    [85125, 1000, 2, "85.13"],
    [1005, 1000, 2, "1.01"],
    [90275, 1000, 2, "90.28"],
    [90276, 1000, 2, "90.28"],
    [88625, 1000, 2, "88.63"],
    [13, 3, 2, "4.33"],
    [-5, 1000, 2, "-0.01"],
    [-4, 1000, 2, "0.00"],
    [25, 10, 0, "3"],
  ])("half up: %i/%i to %i digits is %s", (n, d, digits, text) => {
    expect(decimalText(round(fraction(n, d), digits, "half-up"), digits)).toBe(text);
  });

  it("up and down are those of the percentage rule: 30 % of 63 is 18.9", () => {
    expect(round(fraction(189, 10), 0, "up")).toEqual(fraction(19));
    expect(round(fraction(189, 10), 0, "down")).toEqual(fraction(18));
    expect(round(fraction(-189, 10), 0, "up")).toEqual(fraction(-18));
    expect(round(fraction(-189, 10), 0, "down")).toEqual(fraction(-19));
  });

  it("is the same on the fast path and in bigints", () => {
    const part = fc.integer({ min: 1, max: 2 ** 40 });
    const sign = fc.constantFrom(1, -1);
    const by = fc.constantFrom("half-up" as const, "up" as const, "down" as const);
    fc.assert(
      fc.property(part, part, sign, fc.integer({ min: 0, max: 4 }), by, (n, d, s, digits, by) => {
        const narrow = fraction(n * s, d);
        const wide = { n: BigInt(n * s), d: BigInt(d) };
        expect(lowest(round(narrow, digits, by))).toEqual(lowest(round(wide, digits, by)));
      }),
    );
  });

  it("is never further off than half a step", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 10 ** 9 }), (n, d) => {
        const exact = lowest(fraction(n, d));
        const rounded = lowest(round(fraction(n, d), 2, "half-up"));
        const off = exact.n * rounded.d - rounded.n * exact.d;
        expect((off < 0n ? -off : off) * 200n <= exact.d * rounded.d).toBe(true);
      }),
    );
  });
});
