import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, type Result } from "~/shared/result";
import * as Messages from "./messages.queries.server";

/** Marks what someone was told as read: about one record, or all of it. */
export function readMessages(command: Command, input: { readonly subjectId: string | null }) {
  return carryOut(
    command,
    "read-messages",
    input,
    async ({ trx, now }): Promise<Result<object, never>> => {
      const { subjectId } = input;
      await Messages.markRead(trx, command.actor.accountId, { subjectId, at: now });
      return accept({});
    },
  );
}
