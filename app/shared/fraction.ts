/**
 * An exact number n/d with d > 0. Both parts are safe integers; where an operation would leave that range,
 * its result is computed in bigint and both parts are bigint until a reduction brings them back.
 * A product or sum of safe integers that is itself at most 2^53 − 1 is exact in a double, so one check
 * after each operation proves the fast path; it never rounds.
 */
export type Fraction = NarrowFraction | WideFraction;

interface NarrowFraction {
  readonly n: number;
  readonly d: number;
}

interface WideFraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0, d: 1 };

/** n/d of two safe integers; d must be above zero. */
export function fraction(n: number, d = 1): Fraction {
  if (!(Number.isSafeInteger(n) && Number.isSafeInteger(d) && d > 0)) {
    throw new RangeError(`Not an exact fraction: ${n}/${d}`);
  }
  return { n, d };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (isNarrow(a) && isNarrow(b)) {
    if (a.d === b.d) {
      const n = a.n + b.n;
      if (isSafe(n)) return { n, d: a.d };
    } else {
      const left = a.n * b.d;
      const right = b.n * a.d;
      const n = left + right;
      const d = a.d * b.d;
      if (isSafe(left) && isSafe(right) && isSafe(n) && isSafe(d)) return { n, d };
    }
  }
  const [x, y] = [widen(a), widen(b)];
  return reduced(x.n * y.d + y.n * x.d, x.d * y.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function negate(a: Fraction): Fraction {
  // 0 − n, because −0 would not equal 0 in a stored or compared value.
  return isNarrow(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (isNarrow(a) && isNarrow(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (isSafe(n) && isSafe(d)) return { n, d };
  }
  const [x, y] = [widen(a), widen(b)];
  return reduced(x.n * y.n, x.d * y.d);
}

/** a/b; b must not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const [x, y] = [widen(a), widen(b)];
  if (y.n === 0n) throw new RangeError("Division by zero");
  return y.n > 0n ? reduced(x.n * y.d, x.d * y.n) : reduced(-x.n * y.d, x.d * -y.n);
}

/** Below zero, zero or above zero, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  if (isNarrow(a) && isNarrow(b)) {
    if (a.d === b.d) return a.n - b.n;
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const [x, y] = [widen(a), widen(b)];
  const [left, right] = [x.n * y.d, y.n * x.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

/** The text that is stored beside a declared total: lowest terms, "3611/40" or "12". */
export function fractionText(a: Fraction): string {
  const { n, d } = lowest(a);
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** The parts in lowest terms, for code that formats or rounds numbers beyond the safe range. */
export function lowest(a: Fraction): { readonly n: bigint; readonly d: bigint } {
  const { n, d } = widen(a);
  const divisor = greatestDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

function reduced(n: bigint, d: bigint): Fraction {
  const divisor = greatestDivisor(n, d);
  const [top, bottom] = [n / divisor, d / divisor];
  const fits = isSafe(Number(top)) && isSafe(Number(bottom));
  return fits ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function widen(a: Fraction): WideFraction {
  return isNarrow(a) ? { n: BigInt(a.n), d: BigInt(a.d) } : a;
}

export function isNarrow(a: Fraction): a is NarrowFraction {
  return typeof a.n === "number";
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
}
