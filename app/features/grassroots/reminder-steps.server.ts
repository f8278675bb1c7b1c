import type { Desk } from "~/features/audit/carry-out.server";
import { remindIn } from "~/features/cases/message-steps.server";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import { groupBy } from "~/shared/group-by";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import { boardStateOf } from "./domain/board";
import { faultOfReminder, type ReminderFault } from "./domain/reminder";
import * as Reminders from "./reminders.queries.server";

type Contest = Awaited<ReturnType<typeof Reminders.findContests>>[number];

/** A contest with those who would be told, the reminders there were, and why there can be none today. */
export interface Remindable<Row extends Contest = Contest> {
  readonly contest: Row;
  readonly recipients: readonly { readonly accountId: string; readonly name: string }[];
  readonly reminders: readonly Awaited<ReturnType<typeof Reminders.findAllOf>>[number][];
  readonly fault: ReminderFault | null;
}

/** What can be reminded of that day, and of whom. */
export async function findRemindable<Row extends Contest>(
  db: Db | Trx,
  contests: readonly Row[],
  today: string,
): Promise<readonly Remindable<Row>[]> {
  const unionIds = [...new Set(contests.map(({ unionId }) => unionId))];
  const staff = groupBy(await RoleGrants.findStaffOfUnions(db, unionIds), ({ unionId }) => unionId);
  const ids = contests.map(({ id }) => id);
  const sent = groupBy(await Reminders.findAllOf(db, ids), ({ grassrootsId }) => grassrootsId);
  return contests.map((contest) => {
    const recipients = staff.get(contest.unionId) ?? [];
    const reminders = sent.get(contest.id) ?? [];
    const report = {
      isDue: boardStateOf(contest, today) === "due",
      remindedOn: reminders.map(({ remindedOn }) => remindedOn),
      recipientCount: recipients.length,
    };
    return { contest, recipients, reminders, fault: faultOfReminder(report, today) };
  });
}

/** Tells the people of each union, and keeps who was reminded when. */
export async function sendRemindersIn(
  desk: Desk,
  reminded: readonly Remindable[],
  { by, note }: { readonly by: string | null; readonly note: string },
): Promise<void> {
  const { trx, now } = desk;
  const rows = reminded.map(({ contest, recipients }) => ({
    grassrootsId: contest.id,
    remindedOn: localDay(now),
    note,
    recipientCount: recipients.length,
    remindedAt: now,
    remindedBy: by,
  }));
  await Reminders.insertAll(trx, rows);
  const told = reminded.flatMap(({ contest: { caseId }, recipients }) =>
    recipients.map(({ accountId }) => ({ accountId, caseId })),
  );
  await remindIn(desk, told);
  for (const { grassrootsId, recipientCount } of rows) {
    await desk.record({
      action: "grassroots.reminded",
      subjectKind: "grassroots",
      subjectId: grassrootsId,
      detail: { recipientCount, isAutomatic: by === null },
    });
  }
}
