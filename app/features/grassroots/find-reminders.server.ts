import { staffedUnions } from "~/features/unions/find-union-page.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { daysOver } from "./domain/board";
import { mayCheck, seesAllGrassroots } from "./grassroots.access";
import { findRemindable } from "./reminder-steps.server";
import * as Reminders from "./reminders.queries.server";

/** The reports that are due, whose unions this person reminds, with what each would be told. */
export async function findReminders(db: Db, { actor, now }: { actor: Actor; now: Instant }) {
  const today = localDay(now);
  const within = seesAllGrassroots(actor) ? null : staffedUnions(actor);
  const due = await Reminders.findAllDue(db, { within, today });
  const unionIds = due.map(({ unionId }) => unionId);
  const lineages = await Unions.findLineages(db, unionIds);
  const own = due.filter(({ unionId }) => mayCheck(actor, lineages.get(unionId) ?? []));
  return (await findRemindable(db, own, today)).map(
    ({ contest, recipients, reminders, fault }) => ({
      id: contest.id,
      name: contest.name,
      unionName: contest.unionName,
      parentName: contest.parentName,
      reportDueOn: contest.reportDueOn,
      daysOver: daysOver({ ...contest, state: "due" }, today),
      recipients: recipients.map(({ name }) => name),
      last: reminders[0] ?? null,
      fault,
    }),
  );
}

export type Remindable = Awaited<ReturnType<typeof findReminders>>[number];
