/**
 * A moment in UTC, always 24 characters with milliseconds and Z ("2026-10-21T02:30:00.000Z"),
 * so that text order is time order.
 */
export type Instant = string & { readonly __instant: unique symbol };

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The instant of a Date; throws on an invalid one. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** Reads stored text; throws when it isn't an instant, which only a damaged row can cause. */
export function readInstant(text: string): Instant {
  if (!SHAPE.test(text) || Number.isNaN(Date.parse(text)))
    throw new Error(`not an instant: ${text}`);
  return text as Instant;
}

/** Milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant so many milliseconds later (earlier when negative). */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + milliseconds));
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
