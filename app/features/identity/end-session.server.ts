import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Sessions from "./sessions.queries.server";

/** Ends one of one's own sessions: this device's on signing out, or another's from the list. */
export function endSession(command: Command, input: { sessionId: string }) {
  return carryOut(command, "end-session", input, async ({ trx, record }) => {
    const { accountId } = command.actor;
    const ended = await Sessions.deleteForAccount(trx, accountId, input.sessionId);
    if (ended === 0) return refuse("session-ended" as const);
    await record({
      action: "session.ended",
      subjectKind: "account",
      subjectId: accountId,
      detail: { sessionId: input.sessionId },
    });
    return accept({ accountId });
  });
}
