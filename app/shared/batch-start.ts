import { type Instant, later, MINUTE_MS } from "./instant";

/** Batches that follow one another, each as long as the session says. */
export interface BatchedSession {
  readonly startsAt: Instant;
  readonly batchMinutes: number;
}

/** When a batch starts: one after the other, each as long as the session says. */
export function batchStart({ startsAt, batchMinutes }: BatchedSession, batch: number): Instant {
  return later(startsAt, (batch - 1) * batchMinutes * MINUTE_MS);
}
