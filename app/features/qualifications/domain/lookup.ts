/** What the national register answered: the same certificate, none, or one that says otherwise. */
export const LOOKUP_OUTCOMES = ["found", "not-found", "differs"] as const;
export type LookupOutcome = (typeof LOOKUP_OUTCOMES)[number];
