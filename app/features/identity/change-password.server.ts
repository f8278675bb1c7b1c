import { hashPassword, verifyPassword } from "better-auth/crypto";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import { refusePassword } from "./domain/password-rules";
import * as Sessions from "./sessions.queries.server";

/** Changes one's own password; all other devices are signed out. */
export async function changePassword(
  command: Command,
  { current, password }: { current: string; password: string },
) {
  const { accountId, sessionId } = command.actor;
  const account = await Accounts.find(command.db, accountId);
  const weak = refusePassword(password, [account?.username ?? "", command.actor.name]);
  if (weak) return refuse(weak);
  const oldHash = await Credentials.findPasswordHash(command.db, accountId);
  if (!oldHash || !(await verifyPassword({ hash: oldHash, password: current }))) {
    return refuse("password-wrong" as const);
  }
  const hash = await hashPassword(password);
  return carryOut(command, "change-password", { accountId }, async ({ trx, now, record }) => {
    if ((await Credentials.findPasswordHash(trx, accountId)) !== oldHash) {
      return refuse("password-wrong" as const);
    }
    await Credentials.upsertPassword(trx, accountId, hash, now);
    const ended = await Sessions.deleteAllForAccount(trx, accountId, sessionId);
    await record({
      action: "password.changed",
      subjectKind: "account",
      subjectId: accountId,
      detail: { sessionsEnded: ended },
    });
    return accept({ ended });
  });
}
