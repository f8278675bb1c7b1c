import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { noticeDays } from "./domain/notice-period";
import * as Notices from "./notices.queries.server";
import * as Objections from "./objections.queries.server";

/** A notice as anyone sees it; how many objections there are and how many are open, and no word of theirs. */
export async function findNoticePage(db: Db, noticeId: string, now: Instant) {
  const notice = await Notices.find(db, noticeId);
  if (!notice) return null;
  const lists = await Notices.findLists(db, noticeId);
  const version = lists.at(-1)?.version ?? 1;
  const objections = await Objections.findAllOfNotices(db, [noticeId]);
  const { openedBy: _openedBy, ...shown } = notice;
  return {
    notice: shown,
    isOver: now > notice.closesAt,
    days: await findDays(db, notice, now),
    lists,
    lines: await Notices.findLines(db, noticeId, version),
    objectionCount: objections.length,
    openCount: objections.filter(({ kind, outcome }) => kind !== "anonymous" && outcome === null)
      .length,
  };
}

export type NoticePage = NonNullable<Awaited<ReturnType<typeof findNoticePage>>>;

/** The working days of the period, each with whether it is over, running or to come. */
async function findDays(
  db: Db,
  notice: { readonly startsOn: string; readonly endsOn: string },
  now: Instant,
) {
  const today = localDay(now);
  const days = noticeDays(notice, await CalendarYears.findCalendar(db));
  return (days.ok ? days.value : []).map((on) => ({
    on,
    when: on < today ? ("over" as const) : on === today ? ("today" as const) : ("coming" as const),
  }));
}

/** Running and past notices, the ones that end last first. */
export async function findNotices(db: Db, now: Instant) {
  const notices = await Notices.findNewest(db, 100);
  return notices.map(({ id, title, documentNumber, startsOn, endsOn, closesAt }) => ({
    ...{ id, title, documentNumber, startsOn, endsOn, closesAt },
    isOver: now > closesAt,
  }));
}
