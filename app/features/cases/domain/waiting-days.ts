import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";

const DAY_MS = 86_400_000;

/** Days of the calendar that something has waited, today being day 0. */
export function waitingDays(since: Instant, now: Instant): number {
  const day = (at: Instant) => Date.parse(`${localDay(at)}T00:00:00Z`);
  return Math.max(0, Math.round((day(now) - day(since)) / DAY_MS));
}
