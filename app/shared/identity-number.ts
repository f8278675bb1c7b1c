import { isCalendarDate } from "./calendar-date";
import { compactNumber, isTurnedIntoQuantity, maskedNumber } from "./number-text";
import { hasKnownProvince, wasInForce } from "./region-codes";

/**
 * What is wrong with a resident identity number (GB 11643-1999): region 6, birth date 8, sequence 3, check 1.
 * Not checked, since nothing honest can be said: the three digits of the sequence, and the county outside
 * Beijing. Sex is not read out of the number: nothing here needs it, and people's records may say otherwise.
 */
export const IDENTITY_NUMBER_FAULTS = [
  "turned-into-quantity",
  "old-number",
  "length",
  "character",
  "region",
  "date",
  "date-ahead",
  "check-digit",
] as const;
export type IdentityNumberFault = (typeof IDENTITY_NUMBER_FAULTS)[number];

/** What a person with the card in hand may let pass. */
export type IdentityNumberWarning = "region-not-in-force";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";

/** One form for storing and comparing: 18 half-width characters, the last one perhaps a capital X. */
export function normaliseIdentityNumber(text: string): string {
  return compactNumber(text);
}

/** The first fault of a normalised number, or null. Nobody is born after `today` (YYYY-MM-DD). */
export function faultOfIdentityNumber(number: string, today: string): IdentityNumberFault | null {
  if (isTurnedIntoQuantity(number)) return "turned-into-quantity";
  if (/^\d{15}$/.test(number)) return "old-number";
  if (number.length !== 18) return "length";
  if (!/^\d{17}[\dX]$/.test(number)) return "character";
  if (!hasKnownProvince(number.slice(0, 6))) return "region";
  const bornOn = birthDateOf(number);
  if (!isCalendarDate(bornOn)) return "date";
  if (bornOn > today) return "date-ahead";
  return checkDigitOf(number) === number[17] ? null : "check-digit";
}

/**
 * The warning about a number without fault, or null. It is no more than a warning: until 1999 numbers were
 * allotted with the first card, often at 16, so that someone born in 1980 may carry a code of 1986 rightly.
 */
export function warningAboutIdentityNumber(number: string): IdentityNumberWarning | null {
  const isInForce = wasInForce(number.slice(0, 6), Number(number.slice(6, 10)));
  return isInForce === false ? "region-not-in-force" : null;
}

/** The birth date (YYYY-MM-DD) in a number without fault. */
export function birthDateOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** ●●●●●●●●●●●●●●000X (glossary §4). */
export function maskIdentityNumber(number: string): string {
  return maskedNumber(number, "●".repeat(14));
}

/** ISO 7064, MOD 11-2: finds every single wrong digit and every exchange of two neighbours. */
export function checkDigitOf(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_DIGITS[sum % 11];
}
