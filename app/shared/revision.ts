/** What a later version changes among rows that are only ever added to. */
export interface Revision<Standing, Wanted> {
  /** Rows that hold no longer. */
  readonly ceasing: readonly Standing[];
  /** What wasn't there before. */
  readonly beginning: readonly Wanted[];
}

/** Compares what stands with what is wanted, by key; what is in both stays untouched, so that a second time changes nothing. */
export function revise<Standing, Wanted>(
  standing: readonly Standing[],
  wanted: readonly Wanted[],
  keyOf: (one: Standing | Wanted) => string,
): Revision<Standing, Wanted> {
  const kept = new Set(wanted.map(keyOf));
  const known = new Set(standing.map(keyOf));
  return {
    ceasing: standing.filter((one) => !kept.has(keyOf(one))),
    beginning: wanted.filter((one) => !known.has(keyOf(one))),
  };
}
