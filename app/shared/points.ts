import { type Fraction, fraction, fractionText, lowest } from "./fraction";
import { round } from "./rounding";

/** A mark, maximum, factor or reading as it is entered: an integer count of thousandths (8.5 is 8500). */
export type Thousandths = number;

/** Nothing that is entered exceeds a million points, so that a mark fits 32 bits. */
export const MAX_THOUSANDTHS: Thousandths = 1_000_000_000;

const DECIMAL = /^-?\d{1,7}(?:\.\d{1,3})?$/;

/** "8.5" → 8500; null for anything that is not a plain decimal with at most three places, up to a million. */
export function parseThousandths(text: string): Thousandths | null {
  if (!DECIMAL.test(text)) return null;
  const isNegative = text.startsWith("-");
  const [whole = "", places = ""] = (isNegative ? text.slice(1) : text).split(".");
  const size = Number(whole) * 1000 + Number(places.padEnd(3, "0"));
  if (size > MAX_THOUSANDTHS) return null;
  return isNegative ? 0 - size : size;
}

/** 8500 → "8.5": the shortest text of thousandths. */
export function thousandthsText(value: Thousandths): string {
  return exactText(fraction(value, 1000));
}

/** A number of points with exactly `digits` places, rounded half up where it has more: "90.28". */
export function decimalText(value: Fraction, digits: number): string {
  const { n } = round(value, digits, "half-up");
  const size = String(n < 0 ? -n : n).padStart(digits + 1, "0");
  const sign = n < 0 ? "-" : "";
  return digits === 0
    ? `${sign}${size}`
    : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
}

/** The whole value, never rounded: "90.275" where the decimals end, else the fraction "266/3". */
export function exactText(value: Fraction): string {
  const digits = decimalPlaces(lowest(value).d);
  return digits === null ? fractionText(value) : decimalText(value, digits);
}

/** How many places a denominator in lowest terms needs, or null where the decimals never end. */
function decimalPlaces(denominator: bigint): number | null {
  let power = 1n;
  for (let digits = 0; digits <= 15; digits++, power *= 10n) {
    if (power % denominator === 0n) return digits;
  }
  return null;
}

/** The exact value with at least so many decimal digits, so that figures under each other line up: 88.00, 63.875. */
export function alignedText(value: Fraction, digits: number): string {
  const places = decimalPlaces(lowest(value).d);
  return places === null ? fractionText(value) : decimalText(value, Math.max(places, digits));
}
