/** Ends the tail in a hash; no base64url text and no number has it. */
const TAIL_ENDS = ".";
/** The character that follows it. */
const AFTER_TAIL_ENDS = "/";

/** What lists show of a number: its last four characters. */
export function tailOf(number: string): string {
  return number.slice(-4);
}

/**
 * The form in which a number's keyed hash is kept: its tail stands before it, so that one index finds whole numbers
 * and, for whoever knows no more of them, their ends.
 */
export function numberHash(number: string, hash: string): string {
  return `${tailOf(number)}${TAIL_ENDS}${hash}`;
}

/** Between which two texts the hashes of all numbers lie that end so: from the first, before the second. */
export function hashesEndingIn(tail: string): { readonly from: string; readonly before: string } {
  return { from: `${tail}${TAIL_ENDS}`, before: `${tail}${AFTER_TAIL_ENDS}` };
}
