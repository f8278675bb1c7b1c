import { type CalendarYear, countWorkingDays } from "~/shared/working-days";

/** A month of a year: how many of its days are worked, which weekdays are off, and which weekend days are worked. */
export interface MonthSummary {
  readonly month: number;
  readonly workingDays: number;
  readonly daysOff: readonly string[];
  readonly swapDays: readonly string[];
}

/** A year month by month, for whoever checks it before it is kept. */
export function yearSummary(year: number, calendar: CalendarYear): MonthSummary[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const prefix = `${year}-${String(month).padStart(2, "0")}-`;
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const counted = countWorkingDays(`${prefix}01`, last, new Map([[year, calendar]]));
    const inMonth = (days: ReadonlySet<string>) =>
      [...days].filter((day) => day.startsWith(prefix)).sort();
    return {
      month,
      workingDays: counted.ok ? counted.value : 0,
      daysOff: inMonth(calendar.daysOff),
      swapDays: inMonth(calendar.swapDays),
    };
  });
}
