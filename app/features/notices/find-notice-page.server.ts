import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { noticeDays } from "./domain/notice-period";
import * as Notices from "./notices.queries.server";
import type { NoticeList } from "./notices.schemas";
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

const PAGE_SIZE = 20;

/** A page of the public's notices with how many there are in each view; a running one says which of its days it is. */
export async function findNotices(
  db: Db,
  { view, search, page, now }: NoticeList & { readonly page: number; readonly now: Instant },
) {
  const asked = { search, now };
  const counts = {
    running: await Notices.count(db, { ...asked, view: "running" }),
    over: await Notices.count(db, { ...asked, view: "over" }),
  };
  const all = counts.running + counts.over;
  const total = view === "all" ? all : counts[view];
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await Notices.findPage(db, { ...asked, view }, { limit: PAGE_SIZE, offset });
  return {
    notices: await asShown(db, rows, now),
    counts: { all, ...counts },
    total,
    pageSize: PAGE_SIZE,
  };
}

/** The notices that anyone may object to now, the next to end first. */
export async function findRunningNotices(db: Db, now: Instant, limit: number) {
  const asked = { view: "running" as const, search: "", now };
  const rows = await Notices.findPage(db, asked, { limit, offset: 0 });
  return { notices: await asShown(db, rows, now), total: await Notices.count(db, asked) };
}

async function asShown(db: Db, rows: Awaited<ReturnType<typeof Notices.findPage>>, now: Instant) {
  const calendar = await CalendarYears.findCalendar(db);
  const today = localDay(now);
  return rows.map(({ id, title, subjectKind, documentNumber, startsOn, endsOn, closesAt }) => {
    const days = noticeDays({ startsOn, endsOn }, calendar);
    const known = days.ok ? days.value : [];
    return {
      ...{ id, title, subjectKind, documentNumber, startsOn, endsOn, closesAt },
      isOver: now > closesAt,
      dayCount: known.length,
      /** Which of the working days it is, or how many have passed on a day between them. */
      dayAt: known.filter((on) => on <= today).length,
    };
  });
}

export type ShownNotice = Awaited<ReturnType<typeof asShown>>[number];
