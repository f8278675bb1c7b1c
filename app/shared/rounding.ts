import { type Fraction, isNarrow, lowest } from "./fraction";

/** Half up is decimal and symmetrical: to two digits 85.125 → 85.13 and −0.005 → −0.01. */
export type Rounding = "half-up" | "up" | "down";

/** Rounds to `digits` decimal places; the answer's denominator is 10^digits. */
export function round(value: Fraction, digits: number, by: Rounding): Fraction {
  const scale = 10 ** digits;
  if (isNarrow(value)) {
    const n = NARROW[by](value.n * scale, value.d);
    if (n !== null) return { n, d: scale };
  }
  const { n, d } = lowest(value);
  const whole = WIDE[by](n * BigInt(scale), d);
  const fits = whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER;
  return fits ? { n: Number(whole), d: scale } : { n: whole, d: BigInt(scale) };
}

const NARROW: Record<Rounding, (n: number, d: number) => number | null> = {
  "half-up": (n, d) => {
    const size = floorOf(2 * Math.abs(n) + d, 2 * d);
    return size === null || n >= 0 ? size : 0 - size;
  },
  up: (n, d) => {
    const floor = floorOf(0 - n, d);
    return floor === null ? null : 0 - floor;
  },
  down: floorOf,
};

/**
 * The floor of top/bottom, or null where a part has left the safe integers. The division of doubles is
 * exact enough: a quotient that is not whole lies at least 1/bottom from the next integer, which is more
 * than its rounding error as long as top is below 2^53.
 */
function floorOf(top: number, bottom: number): number | null {
  if (!(Number.isSafeInteger(top) && Number.isSafeInteger(bottom))) return null;
  return Math.floor(top / bottom);
}

const WIDE: Record<Rounding, (n: bigint, d: bigint) => bigint> = {
  "half-up": (n, d) =>
    n < 0n ? -floorOfWide(d - 2n * n, 2n * d) : floorOfWide(2n * n + d, 2n * d),
  up: (n, d) => -floorOfWide(-n, d),
  down: floorOfWide,
};

function floorOfWide(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top < 0n && top % bottom !== 0n ? quotient - 1n : quotient;
}
