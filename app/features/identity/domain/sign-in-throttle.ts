import { type Instant, later, MINUTE_MS } from "~/shared/instant";

const WINDOW_MS = 15 * MINUTE_MS;
const LOCK_MS = 15 * MINUTE_MS;
const FAILURES_ALLOWED = 10;

/** Failed tries of one kind of device at one account. */
export interface Tries {
  readonly failures: number;
  readonly windowStartedAt: Instant;
  readonly lockedUntilAt: Instant | null;
}

/** When the next try is allowed, or null for now. */
export function lockedUntil(tries: Tries | undefined, now: Instant): Instant | null {
  return tries?.lockedUntilAt && now < tries.lockedUntilAt ? tries.lockedUntilAt : null;
}

/** The tries after one more failure: ten within a quarter of an hour lock for a quarter of an hour. */
export function afterFailure(tries: Tries | undefined, now: Instant): Tries {
  const isFresh = !tries || now >= later(tries.windowStartedAt, WINDOW_MS);
  const failures = isFresh ? 1 : tries.failures + 1;
  return {
    failures,
    windowStartedAt: isFresh ? now : tries.windowStartedAt,
    lockedUntilAt: failures >= FAILURES_ALLOWED ? later(now, LOCK_MS) : null,
  };
}
