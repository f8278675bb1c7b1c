import { type WorkingCalendar, workingDaysFrom } from "~/shared/working-days";

/** So many working days after its last day a contest is to be reported (screens.md §3.15, 示例). */
const REPORT_WORKING_DAYS = 5;

/** The last day for the closing report of a contest that ends on a day; null where a year's working days aren't known. */
export function reportDueOn(endsOn: string, calendar: WorkingCalendar): string | null {
  const due = workingDaysFrom(endsOn, REPORT_WORKING_DAYS, calendar, { countsFirstDay: false });
  return due.ok ? due.value : null;
}
