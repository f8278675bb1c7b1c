/** Rows that fit on a projector, and those of them that keep their place at the top. */
const ROWS = 11;
const KEPT = 3;
/** How long a page stands. */
export const TURN_MS = 12_000;

/** On which page each of so many lines stands, from 0; null for the first three, which are on all. */
export function pageOfLine(at: number): number | null {
  return at < KEPT ? null : Math.floor((at - KEPT) / (ROWS - KEPT));
}

/** How many pages so many lines take. */
export function pageCount(lines: number): number {
  return lines <= ROWS ? 1 : Math.ceil((lines - KEPT) / (ROWS - KEPT));
}
