import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import * as Notices from "~/features/notices/notices.queries.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { instantAt, localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { contestEvents, finalEvents, inOrder, noticeEvents } from "./domain/agenda";
import { daysLater, monthAfter, monthBefore, monthDays } from "./domain/month";
import { phasesIn } from "./domain/public-standing";
import * as PublicContests from "./public-contests.queries.server";
import * as PublicResults from "./public-results.queries.server";

/** What anyone may know of these days, both included, in order. */
export async function findEvents(db: Db, from: string, until: string) {
  const begin = instantAt(from, "00:00");
  const end = instantAt(daysLater(until, 1), "00:00");
  const phases = phasesIn("all");
  const sessions = await Sessions.findAllBetween(db, begin, end);
  const also = sessions.map(({ contestId }) => contestId);
  const contests = await PublicContests.findAllAround(db, phases, { from, until, also });
  // A day of the plan gives way to the sessions, also to those outside these days.
  const all = await Sessions.findAllOfContests(
    db,
    contests.map(({ id }) => id),
  );
  const notices = await Notices.findAllBetween(db, { from, begin, until, end });
  const finals = await PublicResults.findFinals(db, begin, end);
  const events = [
    ...contestEvents(contests, all),
    ...noticeEvents(notices),
    ...finalEvents(finals),
  ];
  return inOrder(events, from, until);
}

/** A month's page (YYYY-MM): its days with what happens on each. */
export async function findMonth(db: Db, month: string, now: Instant) {
  const days = monthDays(month, await CalendarYears.findCalendar(db));
  const [first, last] = [days[0]?.on ?? "", days.at(-1)?.on ?? ""];
  const events = groupBy(await findEvents(db, first, last), ({ on }) => on);
  return {
    month,
    today: localDay(now),
    before: monthBefore(month),
    after: monthAfter(month),
    days: days.map((day) => ({ ...day, events: events.get(day.on) ?? [] })),
  };
}

export type Month = Awaited<ReturnType<typeof findMonth>>;
export type MonthDayWithEvents = Month["days"][number];

/** The next days on which something happens, today always among them. */
export async function findNextDays(db: Db, now: Instant, count: number) {
  const today = localDay(now);
  const events = groupBy(await findEvents(db, today, daysLater(today, count)), ({ on }) => on);
  const days = [...events].map(([on, list]) => ({ on, events: list }));
  return events.has(today) ? days : [{ on: today, events: [] }, ...days];
}

export type AgendaDay = Awaited<ReturnType<typeof findNextDays>>[number];
