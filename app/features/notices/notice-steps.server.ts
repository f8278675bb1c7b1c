import type { Desk } from "~/features/audit/carry-out.server";
import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { newId } from "~/shared/ids";
import { type Instant, later } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import { hasPersonalNumber } from "~/shared/personal-number";
import { accept, type Result, refuse } from "~/shared/result";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import { noticePeriod } from "./domain/notice-period";
import * as Notices from "./notices.queries.server";
import * as Objections from "./objections.queries.server";

/** Someone or some union on a list, and for what. */
export interface ListedMerit {
  readonly workerId: string | null;
  readonly unionId: string | null;
  readonly merit: string;
}

export interface NewNotice {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly contact: string;
  readonly lines: readonly ListedMerit[];
  readonly openedBy: string;
  /** False for a rehearsal's. */
  readonly isPublic: boolean;
}

/** Puts a list up for the working days of the rule that holds today; no number of a person's goes out with it. */
export async function openNoticeIn(
  desk: Desk,
  { lines, isPublic, ...about }: NewNotice,
): Promise<Result<string, "calendar-missing" | "personal-number">> {
  const { trx, now, record } = desk;
  const texts = [about.title, about.contact, ...lines.map(({ merit }) => merit)];
  if (texts.some(hasPersonalNumber)) return refuse("personal-number");
  const today = localDay(now);
  const rule = await Notices.findRuleOn(trx, today);
  const period = noticePeriod(today, rule, await CalendarYears.findCalendar(trx));
  if (!period.ok) return refuse("calendar-missing");
  const id = newId();
  const shown = { ...about, isPublic: toFlag(isPublic), ...period.value };
  await Notices.insert(trx, { id, ...shown, ruleNumber: rule.number, openedAt: now });
  await insertListIn(desk, { noticeId: id, version: 1, reason: "", by: about.openedBy }, lines);
  await record({
    action: "notice.opened",
    subjectKind: "notice",
    subjectId: id,
    detail: { subjectKind: about.subjectKind, subjectId: about.subjectId, lines: lines.length },
  });
  return accept(id);
}

/** Puts a corrected list up; whether the period begins again, the rule says. */
export async function correctNoticeIn(
  desk: Desk,
  noticeId: string,
  { reason, by, lines }: { reason: string; by: string; lines: readonly ListedMerit[] },
): Promise<Result<number, "calendar-missing">> {
  const { trx, now, record } = desk;
  const today = localDay(now);
  const rule = await Notices.findRuleOn(trx, today);
  const period = noticePeriod(today, rule, await CalendarYears.findCalendar(trx));
  if (!period.ok) return refuse("calendar-missing");
  const version = (await Notices.findLists(trx, noticeId)).length + 1;
  await insertListIn(desk, { noticeId, version, reason, by }, lines);
  if (rule.isRestartedByCorrection === 1) {
    await Notices.updatePeriod(trx, noticeId, period.value);
  }
  await record({
    action: "notice.corrected",
    subjectKind: "notice",
    subjectId: noticeId,
    detail: { version, lines: lines.length, restarted: rule.isRestartedByCorrection === 1 },
  });
  return accept(version);
}

/**
 * Ends a running notice about a subject at once: what it announced will not be decided. Its lists stay readable, and
 * the log keeps until when it was announced to run.
 */
export async function endNoticeIn(
  { trx, now, record }: Desk,
  subjectKind: string,
  subjectId: string,
): Promise<void> {
  const notice = (await Notices.findAllOfSubjects(trx, subjectKind, [subjectId])).at(-1);
  if (!notice || now > notice.closesAt) return;
  const today = localDay(now);
  const { startsOn, endsOn, closesAt } = notice;
  await Notices.updatePeriod(trx, notice.id, {
    // A period may begin on the next working day.
    startsOn: [startsOn, today].sort()[0] ?? today,
    endsOn: today,
    closesAt: later(now, -1),
  });
  await record({
    action: "notice.ended",
    subjectKind: "notice",
    subjectId: notice.id,
    detail: { subjectKind, subjectId, startsOn, endsOn, closesAt },
  });
}

async function insertListIn(
  { trx, now }: Desk,
  {
    noticeId,
    version,
    reason,
    by,
  }: { noticeId: string; version: number; reason: string; by: string },
  lines: readonly ListedMerit[],
) {
  const list = { noticeId, version, reason, madeAt: now, madeBy: by };
  const rows = lines.map((line, index) => ({ seq: index + 1, ...line }));
  await Notices.insertList(trx, list, rows);
}

/** How the newest notice about each subject stands; an anonymous objection is logged and holds nothing up. */
export async function findNoticeStandings(
  db: Db | Trx,
  subjectKind: string,
  ids: readonly string[],
  now: Instant,
) {
  const notices = await Notices.findAllOfSubjects(db, subjectKind, ids);
  const newest = new Map(notices.map((notice) => [notice.subjectId, notice]));
  const noticeIds = [...newest.values()].map(({ id }) => id);
  const objections = noticeIds.length > 0 ? await Objections.findAllOfNotices(db, noticeIds) : [];
  return new Map(
    [...newest].map(([subjectId, notice]) => {
      const open = objections.filter(
        ({ noticeId, kind, outcome }) =>
          noticeId === notice.id && kind !== "anonymous" && outcome === null,
      );
      return [
        subjectId,
        { notice, isOver: now > notice.closesAt, openObjectionCount: open.length },
      ] as const;
    }),
  );
}
