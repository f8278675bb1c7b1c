import type { WorkingCalendar } from "~/shared/working-days";

const DAY_MS = 86_400_000;

/** A day of a month's page. */
export interface MonthDay {
  readonly on: string;
  readonly isInMonth: boolean;
  /** Nobody works: a weekend, or a day off. */
  readonly isFree: boolean;
  /** Part of a holiday, with the weekends inside it. */
  readonly isHoliday: boolean;
  /** A weekend day that is worked. */
  readonly isSwap: boolean;
}

/** The whole weeks, Monday first, that a month (YYYY-MM) stands on; a year whose holidays aren't known has weekends only. */
export function monthDays(month: string, calendar: WorkingCalendar): readonly MonthDay[] {
  const first = mondayBefore(`${month}-01`);
  const last = sundayAfter(dayBefore(`${monthAfter(month)}-01`));
  const days: MonthDay[] = [];
  for (let on = first; on <= last; on = dayAfter(on)) {
    days.push({ on, isInMonth: on.startsWith(month), ...kindOf(on, calendar) });
  }
  return days;
}

function kindOf(on: string, calendar: WorkingCalendar) {
  const isSwap = calendar.get(yearOf(on))?.swapDays.has(on) ?? false;
  const isFree = !isWorked(on, calendar);
  return { isSwap, isFree, isHoliday: isFree && isInHoliday(on, calendar) };
}

/** Whether the free days around this one hold a day off. */
function isInHoliday(on: string, calendar: WorkingCalendar): boolean {
  const isOff = (day: string) => calendar.get(yearOf(day))?.daysOff.has(day) ?? false;
  const reaches = (step: (day: string) => string) => {
    for (let day = on; !isWorked(day, calendar); day = step(day)) if (isOff(day)) return true;
    return false;
  };
  return reaches(dayAfter) || reaches(dayBefore);
}

function isWorked(day: string, calendar: WorkingCalendar): boolean {
  const year = calendar.get(yearOf(day));
  if (year?.swapDays.has(day)) return true;
  return weekdayOf(day) <= 5 && !year?.daysOff.has(day);
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day so many days later (YYYY-MM-DD), or earlier. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

const dayAfter = (day: string) => daysLater(day, 1);
const dayBefore = (day: string) => daysLater(day, -1);
const mondayBefore = (day: string) => daysLater(day, 1 - weekdayOf(day));
const sundayAfter = (day: string) => daysLater(day, 7 - weekdayOf(day));

/** The month (YYYY-MM) after this one. */
export function monthAfter(month: string): string {
  return daysLater(`${month}-28`, 4).slice(0, 7);
}

/** The month (YYYY-MM) before this one. */
export function monthBefore(month: string): string {
  return daysLater(`${month}-01`, -1).slice(0, 7);
}

/** Whole days from one day to another; negative where it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
