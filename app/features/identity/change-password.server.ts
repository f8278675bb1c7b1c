import { hashPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import { refusePassword } from "./domain/password-rules";
import { checkOwnPassword } from "./own-password.server";
import * as Sessions from "./sessions.queries.server";

/** Changes one's own password; all other devices are signed out. */
export function changePassword(command: Command, input: { current: string; password: string }) {
  const { accountId, sessionId, name } = command.actor;
  const { current, password } = input;
  const prepare = async () => {
    const account = await Accounts.find(command.db, accountId);
    const weak = refusePassword(password, [account?.username ?? "", name]);
    if (weak) return refuse(weak);
    const own = { accountId, password: current, now: command.now };
    const checked = await checkOwnPassword(command.db, own);
    if (!checked.ok) return checked;
    return accept({ oldHash: checked.value, hash: await hashPassword(password) });
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
