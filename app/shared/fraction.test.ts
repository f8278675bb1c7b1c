import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionText,
  lowest,
  multiply,
  negate,
  subtract,
} from "./fraction";

const anyFraction = fc
  .tuple(
    fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger()),
    fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    ),
  )
  .map(([n, d]) => fraction(n, d));

/** The same operation on bigints alone, without any fast path. */
function wide(n: bigint, d: bigint): string {
  return fractionText(d < 0n ? { n: -n, d: -d } : { n, d });
}

const parts = (a: Fraction) => lowest(a);

describe("an exact fraction (contests.md §3, “Arithmetic is exact”)", () => {
  it("adds, subtracts and multiplies as bigints do, inside and beyond the safe integers", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const [x, y] = [parts(a), parts(b)];
        expect(fractionText(add(a, b))).toBe(wide(x.n * y.d + y.n * x.d, x.d * y.d));
        expect(fractionText(subtract(a, b))).toBe(wide(x.n * y.d - y.n * x.d, x.d * y.d));
        expect(fractionText(multiply(a, b))).toBe(wide(x.n * y.n, x.d * y.d));
      }),
    );
  });

  it("divides by anything but zero", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const [x, y] = [parts(a), parts(b)];
        if (y.n === 0n) expect(() => divide(a, b)).toThrow("Division by zero");
        else expect(fractionText(divide(a, b))).toBe(wide(x.n * y.d, x.d * y.n));
      }),
    );
  });

  it("orders exactly, where doubles see two equal numbers", () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(compare(fraction(big, big - 1), fraction(big - 1, big - 2))).toBe(-1);
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = parts(subtract(a, b)).n;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it("stays exact through a long sum whose denominators outgrow 53 bits", () => {
    const primes = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];
    const sum = primes.reduce<Fraction>(
      (total, prime) => add(total, fraction(1, prime)),
      fraction(0),
    );
    const back = primes.reduce<Fraction>(
      (total, prime) => subtract(total, fraction(1, prime)),
      sum,
    );
    expect(fractionText(back)).toBe("0");
    expect(typeof sum.n).toBe("bigint");
  });

  it("is written in lowest terms and has no negative zero", () => {
    expect(fractionText(fraction(9027500, 100000))).toBe("3611/40");
    expect(negate(fraction(0))).toEqual(fraction(0));
  });

  it("is never made of anything but safe integers over a positive one", () => {
    expect(() => fraction(0.5)).toThrow("Not an exact fraction");
    expect(() => fraction(1, 0)).toThrow("Not an exact fraction");
  });
});
