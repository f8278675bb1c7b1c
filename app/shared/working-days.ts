import { invariant } from "./invariant";
import { accept, type Result, refuse } from "./result";

/** What the State Council's notice says of a year: its days off, and the weekend days that are worked instead. */
export interface CalendarYear {
  readonly daysOff: ReadonlySet<string>;
  readonly swapDays: ReadonlySet<string>;
}

/** The years whose notice is known. A year without one is refused, never taken as a year without holidays. */
export type WorkingCalendar = ReadonlyMap<number, CalendarYear>;

export interface CalendarMissing {
  readonly kind: "calendar-missing";
  readonly year: number;
}

const DAY_MS = 86_400_000;

/** Whether a day (YYYY-MM-DD) is worked: Monday to Friday but for days off, and swap days at weekends. */
export function isWorkingDay(
  day: string,
  calendar: WorkingCalendar,
): Result<boolean, CalendarMissing> {
  const year = Number(day.slice(0, 4));
  const special = calendar.get(year);
  if (!special) return refuse({ kind: "calendar-missing", year });
  if (special.swapDays.has(day)) return accept(true);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return accept(weekday !== 0 && weekday !== 6 && !special.daysOff.has(day));
}

/**
 * The last day of a period of `count` working days (1 or more): the notice's rule says whether the first day
 * counts (pipelines.md §2). A first day that isn't worked never counts.
 */
export function workingDaysFrom(
  first: string,
  count: number,
  calendar: WorkingCalendar,
  { countsFirstDay }: { readonly countsFirstDay: boolean },
): Result<string, CalendarMissing> {
  invariant(Number.isInteger(count) && count >= 1, `a period has working days, not ${count}`);
  let day = countsFirstDay ? first : dayAfter(first);
  for (let counted = 0; ; day = dayAfter(day)) {
    const isWorked = isWorkingDay(day, calendar);
    if (!isWorked.ok) return isWorked;
    if (isWorked.value) counted++;
    if (counted === count) return accept(day);
  }
}

/** How many working days lie from one day to another, both included; none where the second is earlier. */
export function countWorkingDays(
  from: string,
  to: string,
  calendar: WorkingCalendar,
): Result<number, CalendarMissing> {
  let counted = 0;
  for (let day = from; day <= to; day = dayAfter(day)) {
    const isWorked = isWorkingDay(day, calendar);
    if (!isWorked.ok) return isWorked;
    if (isWorked.value) counted++;
  }
  return accept(counted);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
