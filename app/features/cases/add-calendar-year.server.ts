import { accept, refuse } from "~/shared/result";
import { type Command, carryOut } from "../audit/carry-out.server";
import { mayKeepCalendar } from "./calendar.access";
import * as CalendarYears from "./calendar-years.queries.server";
import { readNotice } from "./domain/read-notice";

/** Keeps the calendar of a year whose notice is out. */
export function addCalendarYear(command: Command, input: { year: number; notice: string }) {
  return carryOut(command, "add-calendar-year", input, async ({ trx, now, record }) => {
    if (!mayKeepCalendar(command.actor)) return refuse("not-allowed" as const);
    const read = readNotice(input.notice, input.year);
    if (!read.ok) return refuse(read.reason.reason);
    const row = { year: input.year, addedAt: now, addedBy: command.actor.accountId };
    const isNew = await CalendarYears.insertIfNew(trx, row, read.value);
    if (!isNew) return refuse("calendar-year-known" as const);
    await record({
      action: "calendar-year.added",
      subjectKind: "calendar-year",
      subjectId: String(input.year),
      detail: { daysOff: read.value.daysOff.size, swapDays: read.value.swapDays.size },
    });
    return accept({ year: input.year });
  });
}
