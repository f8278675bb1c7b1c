import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";

/** The year 2026 with one day off and one swap day. */
export async function addCalendar(db: Db, addedAt: Instant): Promise<void> {
  await db
    .transaction()
    .execute((trx) =>
      CalendarYears.insertIfNew(
        trx,
        { year: 2026, addedAt, addedBy: null },
        { daysOff: new Set(["2026-10-22"]), swapDays: new Set(["2026-10-24"]) },
      ),
    );
}
