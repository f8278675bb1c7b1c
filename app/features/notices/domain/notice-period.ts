import type { Instant } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";
import {
  type CalendarMissing,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysFrom,
} from "~/shared/working-days";

export interface NoticeRule {
  readonly dayCount: number;
  readonly isFirstDayCounted: 0 | 1;
  /** On the last day, as 17:00. */
  readonly closingTime: string;
}

export interface NoticePeriod {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closesAt: Instant;
}

/** How long a notice runs that is put up on a day (pipelines.md §2): working days, to the closing time of the last. */
export function noticePeriod(
  startsOn: string,
  { dayCount, isFirstDayCounted, closingTime }: NoticeRule,
  calendar: WorkingCalendar,
): Result<NoticePeriod, CalendarMissing> {
  const countsFirstDay = isFirstDayCounted === 1;
  const endsOn = workingDaysFrom(startsOn, dayCount, calendar, { countsFirstDay });
  if (!endsOn.ok) return endsOn;
  const closesAt = new Date(`${endsOn.value}T${closingTime}:00+08:00`).toISOString() as Instant;
  return accept({ startsOn, endsOn: endsOn.value, closesAt });
}

/** The working days of a notice, in their order, for its track. */
export function noticeDays(
  { startsOn, endsOn }: Pick<NoticePeriod, "startsOn" | "endsOn">,
  calendar: WorkingCalendar,
): Result<readonly string[], CalendarMissing> {
  const days: string[] = [];
  for (let day = startsOn; day <= endsOn; day = dayAfter(day)) {
    const isWorked = isWorkingDay(day, calendar);
    if (!isWorked.ok) return refuse(isWorked.reason);
    if (isWorked.value) days.push(day);
  }
  return accept(days);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
