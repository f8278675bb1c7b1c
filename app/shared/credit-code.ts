import { compactNumber } from "./number-text";

/** What is wrong with a unified social credit code (GB 32100-2015): 18 characters, the last one checks the others. */
export type CreditCodeFault = "length" | "character" | "check-digit";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** One form for storing and comparing: half-width capitals without spaces and dashes. */
export function normaliseCreditCode(text: string): string {
  return compactNumber(text);
}

/** The first fault of a normalised code, or null. */
export function faultOfCreditCode(code: string): CreditCodeFault | null {
  if (code.length !== 18) return "length";
  const digits = [...code].map((character) => ALPHABET.indexOf(character));
  if (digits.includes(-1)) return "character";
  // The department comes first, and not always as a digit: 8 unions, 9 companies, A army, N agriculture, Y others.
  if (!/^[1-9A-Y][1-9]\d{6}/.test(code)) return "character";
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === digits[17] ? null : "check-digit";
}
