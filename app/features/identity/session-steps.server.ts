import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import * as Sessions from "./sessions.queries.server";

/** Writes the new session into the log; a blocked account's session ends before its cookie is handed out. */
export async function recordSessionStart(
  command: Command<null>,
  token: string,
): Promise<Result<{ accountId: string }, { readonly kind: "account-blocked" }>> {
  const session = await Sessions.findByToken(command.db, token);
  if (!session) throw new Error("a session that was just made is not there");
  const account = await Accounts.find(command.db, session.accountId);
  if (!account) throw new Error("a session without an account");
  const actor = { accountId: account.id, name: account.name, sessionId: session.id, grants: [] };
  const result = await carryOut(
    { ...command, actor },
    "start-session",
    {},
    async ({ trx, record }) => {
      const isBlocked = account.blockId !== null;
      if (isBlocked) await Sessions.deleteForAccount(trx, account.id, session.id);
      await record({
        action: isBlocked ? "session.refused" : "session.started",
        subjectKind: "account",
        subjectId: account.id,
        detail: { sessionId: session.id },
      });
      return accept({ accountId: account.id, isBlocked });
    },
  );
  if (!result.ok) throw new Error("a session's start is never replayed");
  return result.value.isBlocked ? refuse({ kind: "account-blocked" }) : accept(result.value);
}
