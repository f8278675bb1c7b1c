import { sql } from "kysely";
import type { CalendarYear, WorkingCalendar } from "~/shared/working-days";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery } from "~db/kept-query";
import type { CalendarYearTable } from "~db/schema";

const DAYS = keptQuery((db) =>
  db
    .selectFrom("CalendarYear as y")
    .leftJoin("SpecialDay as d", "d.year", "y.year")
    .select(
      sql<string | null>`group_concat(
        y."year" || ' ' || coalesce(d."fallsOn", '') || ' ' || coalesce(d."isWorked", ''), ','
      )`.as("days"),
    ),
);

/** What was read last: years are only ever added, and nearly every move asks for all of them. */
let last: { readonly days: string; readonly calendar: WorkingCalendar } | null = null;

/** Every year that is known, with its special days: about forty days a year. */
export async function findCalendar(db: Db | Trx): Promise<WorkingCalendar> {
  const days = (await DAYS.first(db, {}))?.days ?? "";
  if (last?.days !== days) last = { days, calendar: calendarOf(days) };
  return last.calendar;
}

function calendarOf(days: string): WorkingCalendar {
  const calendar = new Map<number, { daysOff: Set<string>; swapDays: Set<string> }>();
  for (const day of days === "" ? [] : days.split(",")) {
    const [year, fallsOn = "", isWorked] = day.split(" ");
    const ofYear = calendar.get(Number(year)) ?? { daysOff: new Set(), swapDays: new Set() };
    calendar.set(Number(year), ofYear);
    if (fallsOn !== "") (isWorked === "1" ? ofYear.swapDays : ofYear.daysOff).add(fallsOn);
  }
  return calendar;
}

/** Adds a year with its days; one that is there is left as it is. Answers whether it was new. */
export async function insertIfNew(
  trx: Trx,
  row: CalendarYearTable,
  { daysOff, swapDays }: CalendarYear,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("CalendarYear")
    .values(row)
    .onConflict((conflict) => conflict.column("year").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  const days = [
    ...[...daysOff].map((fallsOn) => ({ fallsOn, isWorked: toFlag(false) })),
    ...[...swapDays].map((fallsOn) => ({ fallsOn, isWorked: toFlag(true) })),
  ];
  if (days.length > 0) {
    await trx
      .insertInto("SpecialDay")
      .values(days.map((day) => ({ ...day, year: row.year })))
      .execute();
  }
  return true;
}

/** The years by who added them, the newest first. */
export function findAllYears(db: Db) {
  return db
    .selectFrom("CalendarYear as y")
    .leftJoin("Account as a", "a.id", "y.addedBy")
    .select(["y.year", "y.addedAt", "a.name as addedByName"])
    .orderBy("y.year", "desc")
    .execute();
}
