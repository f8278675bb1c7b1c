import { type Command, carryOut, type SYSTEM } from "~/features/audit/carry-out.server";
import { localDay, localTime } from "~/shared/local-day";
import { accept, type Result } from "~/shared/result";
import { isRemindingHour } from "./domain/reminder";
import { findRemindable, sendRemindersIn } from "./reminder-steps.server";
import * as Reminders from "./reminders.queries.server";

const AT_ONCE = 100;

/** Reminds each union once by itself, on the day by which its report is due (screens.md §3.15); answers how many. */
export async function remindDueReports(command: Command<typeof SYSTEM>): Promise<number> {
  const { db, now } = command;
  const today = localDay(now);
  if (!isRemindingHour(localTime(now))) return 0;
  const due = (await Reminders.findUnreminded(db, today, AT_ONCE)).map(({ id }) => id);
  if (due.length === 0) return 0;
  const reminded = await carryOut(
    command,
    "remind-due-reports",
    { due },
    async (desk): Promise<Result<number, never>> => {
      const contests = await Reminders.findContests(desk.trx, due);
      const found = await findRemindable(desk.trx, contests, today);
      const open = found.filter(({ fault }) => fault === null);
      if (open.length > 0) await sendRemindersIn(desk, open, { by: null, note: "" });
      return accept(open.length);
    },
  );
  return reminded.ok ? reminded.value : 0;
}
