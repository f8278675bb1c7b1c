import type { z } from "zod";
import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import { mayCheck } from "./grassroots.access";
import type { remindUnionsSchema } from "./grassroots.schemas";
import { findRemindable, sendRemindersIn } from "./reminder-steps.server";
import * as Reminders from "./reminders.queries.server";

type RemindUnionsInput = z.infer<typeof remindUnionsSchema>;
type RemindRefusal = "nothing-chosen" | "not-allowed" | "nobody-to-remind";

/**
 * Reminds the unions chosen of their closing reports (催办): one message for each contest. What was reported
 * meanwhile, or was reminded of today by someone else, is passed over.
 */
export function remindUnions(command: Command, input: RemindUnionsInput) {
  return carryOut(
    command,
    "remind-unions",
    input,
    async (desk): Promise<Result<{ sent: number; passedOver: number }, RemindRefusal>> => {
      const chosen = Object.keys(input.contests);
      if (chosen.length === 0) return refuse("nothing-chosen");
      const contests = await Reminders.findContests(desk.trx, chosen);
      const isAllowed = await mayRemindAllIn(desk, command, contests);
      if (!isAllowed || contests.length < chosen.length) return refuse("not-allowed");
      const found = await findRemindable(desk.trx, contests, localDay(desk.now));
      const reminded = found.filter(({ fault }) => fault === null);
      if (reminded.length === 0) return refuse("nobody-to-remind");
      const { accountId: by } = command.actor;
      await sendRemindersIn(desk, reminded, { by, note: input.note ?? "" });
      return accept({ sent: reminded.length, passedOver: found.length - reminded.length });
    },
  );
}

async function mayRemindAllIn(
  { trx }: Desk,
  { actor }: Command,
  contests: Awaited<ReturnType<typeof Reminders.findContests>>,
): Promise<boolean> {
  const unionIds = contests.map(({ unionId }) => unionId);
  const lineages = await Unions.findLineages(trx, unionIds);
  return unionIds.every((unionId) => mayCheck(actor, lineages.get(unionId) ?? []));
}
