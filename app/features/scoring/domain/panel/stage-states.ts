/** The states of a stage's road in which nobody marks yet: whole panels can be staffed anew. */
export const BEFORE_JUDGING: readonly string[] = ["draw", "drawn"];

/** The states up to the lock: panels have work before them, and who sits on them can still change. */
export const BEFORE_LOCK: readonly string[] = [...BEFORE_JUDGING, "judging"];

/** The states up to the recheck: what a total lacks can still be brought in. */
export const BEFORE_RECHECK: readonly string[] = [...BEFORE_LOCK, "locked"];
