import { hashPassword, verifyPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import { refusePassword } from "./domain/password-rules";
import * as Sessions from "./sessions.queries.server";

/** Changes one's own password; all other devices are signed out. */
export function changePassword(command: Command, input: { current: string; password: string }) {
  const { accountId, sessionId, name } = command.actor;
  const { current, password } = input;
  const prepare = async () => {
    const account = await Accounts.find(command.db, accountId);
    const weak = refusePassword(password, [account?.username ?? "", name]);
    if (weak) return refuse(weak);
    const oldHash = await Credentials.findPasswordHash(command.db, accountId);
    if (!oldHash || !(await verifyPassword({ hash: oldHash, password: current }))) {
      return refuse("password-wrong" as const);
    }
    return accept({ oldHash, hash: await hashPassword(password) });
  };
  return carryOutPrepared(command, "change-password", input, prepare, async (desk, hashes) => {
    const { trx, now, record } = desk;
    if ((await Credentials.findPasswordHash(trx, accountId)) !== hashes.oldHash) {
      return refuse("password-wrong" as const);
    }
    await Credentials.upsertPassword(trx, accountId, hashes.hash, now);
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
