import { type Command, carryOut, type DiskFull } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { grantOf } from "./domain/scope-columns";
import { sessionEndsAt } from "./domain/session-life";
import * as RoleGrants from "./role-grants.queries.server";
import * as Sessions from "./sessions.queries.server";

/** Why a session whose password was right doesn't start. */
export interface SessionRefusal {
  readonly kind: "account-blocked" | DiskFull;
}

/**
 * Writes the new session into the log and sets its end by the roles of its owner; a blocked account's session
 * ends before its cookie is handed out.
 */
export async function recordSessionStart(
  command: Command<null>,
  token: string,
): Promise<Result<{ accountId: string }, SessionRefusal>> {
  const session = await Sessions.findByToken(command.db, token);
  if (!session) throw new Error("a session that was just made is not there");
  const account = await Accounts.find(command.db, session.accountId);
  if (!account) throw new Error("a session without an account");
  const actor = { accountId: account.id, name: account.name, sessionId: session.id, grants: [] };
  const isBlocked = account.blockId !== null;
  // Nobody repeats a sign-in by its key: each makes a session of its own.
  const result = await carryOut<null, never>(
    { ...command, actor, key: null },
    "start-session",
    {},
    async ({ trx, record }) => {
      const grants = await RoleGrants.findAllForAccounts(trx, [account.id]);
      const endsAt = sessionEndsAt(session.createdAt, grants.map(grantOf));
      if (isBlocked) await Sessions.deleteForAccount(trx, account.id, session.id);
      else await Sessions.updateExpiry(trx, session.id, endsAt);
      await record({
        action: isBlocked ? "session.refused" : "session.started",
        subjectKind: "account",
        subjectId: account.id,
        detail: { sessionId: session.id },
      });
      return accept(null);
    },
  );
  if (!result.ok) return refuse({ kind: "disk-full" });
  return isBlocked ? refuse({ kind: "account-blocked" }) : accept({ accountId: account.id });
}
