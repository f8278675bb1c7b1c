import { type Instant, later, MINUTE_MS } from "~/shared/instant";

/** The last second in which an appeal is taken, so many minutes after the release. */
export function appealsUntil(releasedAt: Instant, minutes: number): Instant {
  return later(releasedAt, minutes * MINUTE_MS);
}

/** Whether it is too late: the second named still counts, whole (screens.md §2: 18:40:00 is taken, 18:40:01 is not). */
export function isTooLate(now: Instant, until: Instant): boolean {
  return now.slice(0, 19) > until.slice(0, 19);
}
