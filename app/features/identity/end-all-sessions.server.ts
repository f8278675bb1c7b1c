import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayManageAccounts } from "./identity.access";
import * as Sessions from "./sessions.queries.server";

/** Ends every session of an account: one's own others, or those of an account that one manages. */
export function endAllSessions(command: Command, input: { accountId: string }) {
  return carryOut(command, "end-all-sessions", input, async ({ trx, record }) => {
    const { actor } = command;
    const isOwn = input.accountId === actor.accountId;
    if (!isOwn && !mayManageAccounts(actor)) return refuse("not-allowed" as const);
    const except = isOwn ? actor.sessionId : "";
    const ended = await Sessions.deleteAllForAccount(trx, input.accountId, except);
    await record({
      action: "sessions.ended",
      subjectKind: "account",
      subjectId: input.accountId,
      detail: { sessionsEnded: ended },
    });
    return accept({ ended });
  });
}
