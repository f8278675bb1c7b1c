/** What an advancing list says of an entry that the list before it said otherwise, or not at all. */
export interface OutcomeChange {
  readonly entryId: string;
  readonly isAdvancing: boolean;
}

/**
 * Whom a version of an advancing list tells something new: at first everyone of the stage, later those alone
 * whose standing it changes. Who withdrew keeps what was said of them (contests.md §3).
 */
export function outcomeChanges(
  entries: readonly { readonly entryId: string; readonly hasWithdrawn: boolean }[],
  goingOn: ReadonlySet<string>,
  standing: ReadonlyMap<string, boolean>,
): readonly OutcomeChange[] {
  return entries
    .filter(({ hasWithdrawn }) => !hasWithdrawn)
    .map(({ entryId }) => ({ entryId, isAdvancing: goingOn.has(entryId) }))
    .filter(({ entryId, isAdvancing }) => standing.get(entryId) !== isAdvancing);
}
