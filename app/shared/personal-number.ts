import { passesLuhn } from "./bank-card";

/** Digits that don't go on to either side; an identity number may end in X. */
const RUNS = /(?<![0-9A-Za-z])\d{11,19}[Xx]?(?![0-9A-Za-z])/g;
const IDENTITY =
  /^[1-8]\d{5}(?:(?:18|19|20)\d\d|\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]?$/;

/** Whether a text that goes out to the public holds what looks like an identity, card or mobile number (pipelines.md §2). */
export function hasPersonalNumber(text: string): boolean {
  return [...text.normalize("NFKC").matchAll(RUNS)].some(
    ([number]) =>
      IDENTITY.test(number) ||
      /^1[3-9]\d{9}$/.test(number) ||
      (/^\d{16,19}$/.test(number) && passesLuhn(number)),
  );
}
