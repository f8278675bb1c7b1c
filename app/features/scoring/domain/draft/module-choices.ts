/** How a module can be marked (contests.md §2), in what order, and when judges see its sum. */
export const MARKINGS = ["on-site", "works"] as const;
export const WAYS = ["entry-by-entry", "aspect-by-aspect"] as const;
export const RUNNING_TOTALS = ["always", "when-complete", "never"] as const;

/** What a stage begins with: zero, the own total of the one before, or the running total of all before. */
export const CARRIES = ["none", "previous", "running"] as const;
