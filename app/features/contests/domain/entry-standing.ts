/** What an entry's state means to its contest: still to be decided, in, waiting for a place, or out. */
export const ENTRY_STANDINGS = ["undecided", "accepted", "waitlisted", "out"] as const;
export type EntryStanding = (typeof ENTRY_STANDINGS)[number];

const OUT: readonly string[] = ["rejected", "withdrawn"];

export function standingOf(state: string): EntryStanding {
  if (state === "accepted" || state === "waitlisted") return state;
  return OUT.includes(state) ? "out" : "undecided";
}
