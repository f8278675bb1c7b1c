import chineseDays from "chinese-days";
import { accept } from "~/shared/result";
import type { CalendarYear } from "~/shared/working-days";
import { type Command, carryOut, type SYSTEM } from "../audit/carry-out.server";
import * as CalendarYears from "./calendar-years.queries.server";

/** The package begins with 2004; a new version of it brings a new year. */
const FIRST_YEAR = 2004;
const DAY_MS = 86_400_000;

/** Adds the years that the package knows and the table doesn't. A year that someone added stays as it is. */
export async function fillCalendar(command: Command<typeof SYSTEM>) {
  const missing = missingYears(await CalendarYears.findCalendar(command.db));
  if (missing.length === 0) return;
  await carryOut(command, "fill-calendar", {}, async ({ trx, now, record }) => {
    for (const { year, calendar } of missing) {
      await CalendarYears.insertIfNew(trx, { year, addedAt: now, addedBy: null }, calendar);
    }
    const years = missing.map(({ year }) => String(year));
    await record({
      action: "calendar.filled",
      subjectKind: "calendar-year",
      subjectId: String(years.at(-1)),
      detail: { years },
    });
    return accept(null);
  });
}

/** Years are looked up only where they are missing: to try all their days takes longer than the rest of a start. */
function missingYears(known: ReadonlyMap<number, CalendarYear>) {
  const years: { year: number; calendar: CalendarYear }[] = [];
  for (let year = FIRST_YEAR; ; year += 1) {
    if (known.has(year)) continue;
    const calendar = packagedYear(year);
    if (calendar.daysOff.size === 0) return years;
    years.push({ year, calendar });
  }
}

/** The days on which the package differs from Monday to Friday; a year that it doesn't know has none. */
function packagedYear(year: number): CalendarYear {
  const daysOff = new Set<string>();
  const swapDays = new Set<string>();
  const end = Date.UTC(year + 1, 0, 1);
  for (let at = Date.UTC(year, 0, 1); at < end; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const isWeekday = ![0, 6].includes(new Date(at).getUTCDay());
    if (chineseDays.isWorkday(day) === isWeekday) continue;
    (isWeekday ? daysOff : swapDays).add(day);
  }
  return { daysOff, swapDays };
}
