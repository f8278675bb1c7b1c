/** What long work is done; each has its two halves in `app/job-kinds.server.ts`. */
export const JOB_KINDS = ["read-import", "check-import", "apply-import", "move-cases"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why work stopped before its end; the record that it worked for says it in words. */
export const JOB_ERRORS = ["unexpected", "disk-full", "not-allowed", "too-large"] as const;
export type JobError = (typeof JOB_ERRORS)[number];

/** Rows go to the main thread in pieces of at most so many, each in a short transaction of its own (house.md §4). */
export const PIECE_ROWS = 200;

/** Whether a job still works, or waits for its turn. */
export function isOpen(state: JobState): boolean {
  return state === "queued" || state === "running";
}

/** In a job's kind column stands one of ours, or of a version that is gone. */
export function isJobKind(text: string): text is JobKind {
  return JOB_KINDS.some((kind) => kind === text);
}
