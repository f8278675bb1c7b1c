import type { CalendarYear, WorkingCalendar } from "~/shared/working-days";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import type { CalendarYearTable } from "~db/schema";

/** Every year that is known, with its special days: about forty days a year. */
export async function findCalendar(db: Db | Trx): Promise<WorkingCalendar> {
  const rows = await db
    .selectFrom("CalendarYear as y")
    .leftJoin("SpecialDay as d", "d.year", "y.year")
    .select(["y.year", "d.fallsOn", "d.isWorked"])
    .execute();
  const calendar = new Map<number, { daysOff: Set<string>; swapDays: Set<string> }>();
  for (const { year, fallsOn, isWorked } of rows) {
    const days = calendar.get(year) ?? { daysOff: new Set(), swapDays: new Set() };
    calendar.set(year, days);
    if (fallsOn !== null) (isWorked === 1 ? days.swapDays : days.daysOff).add(fallsOn);
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
