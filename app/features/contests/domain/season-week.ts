import { type Instant, instantOf } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { SessionClash } from "./session-clashes";

/** A session as the season's calendar shows it. */
export interface WeekSession {
  readonly id: string;
  readonly stageId: string;
  readonly contestId: string;
  readonly contestName: string;
  readonly schemeStage: string;
  readonly number: number;
  readonly venue: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly judges: readonly { readonly id: string; readonly name: string }[];
}

/** A session in its row, with the sessions that it clashes with there. */
interface WeekEntry {
  readonly session: WeekSession;
  readonly clashesWith: readonly string[];
}

/** A venue or a judge, with the sessions of each day. */
export interface WeekRow {
  readonly key: string;
  readonly name: string;
  readonly days: readonly (readonly WeekEntry[])[];
}

/** The date so many days after another one, or before it. */
export function dayAfter(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return instantOf(date).slice(0, 10);
}

/** The Monday of a date's week. */
export function mondayOf(on: string): string {
  const weekday = new Date(`${on}T00:00:00.000Z`).getUTCDay();
  return dayAfter(on, weekday === 0 ? -6 : 1 - weekday);
}

/** The seven dates of a week from its Monday on. */
export function daysOfWeek(monday: string): readonly string[] {
  return Array.from({ length: 7 }, (_, at) => dayAfter(monday, at));
}

/** The sessions of a week by room and by judge, each with its clashes of that kind; a session stands on the day it begins. */
export function weekRows(
  days: readonly string[],
  sessions: readonly WeekSession[],
  clashes: readonly SessionClash[],
): { readonly venues: readonly WeekRow[]; readonly judges: readonly WeekRow[] } {
  const title = new Map(sessions.map((one) => [one.id, one]));
  const clashing = (id: string, isOfRow: (clash: SessionClash) => boolean) =>
    clashes.filter(isOfRow).flatMap(({ sessionId, otherId }) => {
      if (id !== sessionId && id !== otherId) return [];
      const other = title.get(id === sessionId ? otherId : sessionId);
      return other ? [other.contestName] : [];
    });
  const rowOf = (
    { key, name }: Pick<WeekRow, "key" | "name">,
    own: readonly WeekSession[],
    isOfRow: (clash: SessionClash) => boolean,
  ): WeekRow => ({
    ...{ key, name },
    days: days.map((day) =>
      own
        .filter(({ startsAt }) => localDay(startsAt) === day)
        .map((session) => ({ session, clashesWith: clashing(session.id, isOfRow) })),
    ),
  });
  const venues = [...new Set(sessions.map(({ venue }) => venue))].sort();
  const judges = new Map(
    sessions.flatMap(({ judges: own }) => own.map(({ id, name }) => [id, name])),
  );
  return {
    venues: venues.map((venue) =>
      rowOf(
        { key: venue, name: venue },
        sessions.filter((one) => one.venue === venue),
        ({ kind }) => kind === "venue",
      ),
    ),
    judges: [...judges].map(([id, name]) =>
      rowOf(
        { key: id, name },
        sessions.filter(({ judges: own }) => own.some((one) => one.id === id)),
        ({ judgeId }) => judgeId === id,
      ),
    ),
  };
}
