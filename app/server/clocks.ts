import type { Clock } from "~/shared/clock";
import { type Instant, instantOf, later, millisecondsOf, readInstant } from "~/shared/instant";

export const realClock: Clock = { now: () => instantOf(new Date()) };

/** The demo's season starts here: 2026-10-21, 10:30 in Shanghai. */
const DEMO_START = readInstant("2026-10-21T02:30:00.000Z");

/**
 * The demo's time: it starts with the season and runs on from the last thing that happened, however long the
 * server was off, so that the season stays alive and time never goes back. A demo that was filled can be moved on.
 */
export function demoClock(
  lastEntryAt: Instant | null,
  movedTo: Instant | null = null,
): Clock & { restart(): void } {
  let startedAtMs = Date.now();
  let from = [DEMO_START, lastEntryAt, lastEntryAt && movedTo].reduce<Instant>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    DEMO_START,
  );
  return {
    now: () => later(from, Math.max(0, Date.now() - startedAtMs)),
    /** Back to the beginning of the season, with a demo that is put back to its own. */
    restart() {
      startedAtMs = Date.now();
      from = DEMO_START;
    },
  };
}

/** A clock that stands until it is moved; for tests. */
export function standingClock(start: Instant): Clock & { move(milliseconds: number): void } {
  let atMs = millisecondsOf(start);
  return {
    now: () => instantOf(new Date(atMs)),
    move: (milliseconds) => {
      atMs += milliseconds;
    },
  };
}
