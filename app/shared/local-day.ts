import { HOUR_MS, type Instant, later, readInstant } from "./instant";

/** Shanghai keeps no summer time: eight hours ahead of UTC all year. */
const SHANGHAI_MS = 8 * HOUR_MS;

/** The calendar day in Shanghai at an instant, as YYYY-MM-DD. */
export function localDay(instant: Instant): string {
  return later(instant, SHANGHAI_MS).slice(0, 10);
}

/** The hour and minute in Shanghai, as 18:40. */
export function localTime(instant: Instant): string {
  return later(instant, SHANGHAI_MS).slice(11, 16);
}

/** The instant of an hour and minute (HH:MM) of a day in Shanghai. */
export function instantAt(on: string, time: string): Instant {
  return later(readInstant(`${on}T${time}:00.000Z`), -SHANGHAI_MS);
}
