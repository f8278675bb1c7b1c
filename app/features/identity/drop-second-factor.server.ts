import { verifyPassword } from "better-auth/crypto";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Credentials from "./credentials.queries.server";

/** Turns one's own second factor off, against the password. */
export async function dropSecondFactor(command: Command, { password }: { password: string }) {
  const { accountId } = command.actor;
  const hash = await Credentials.findPasswordHash(command.db, accountId);
  if (!hash || !(await verifyPassword({ hash, password })))
    return refuse("password-wrong" as const);
  return carryOut(command, "drop-second-factor", {}, async ({ trx, record }) => {
    if (!(await Credentials.deleteSecondFactor(trx, accountId))) {
      return refuse("no-second-factor" as const);
    }
    await record({
      action: "second-factor.off",
      subjectKind: "account",
      subjectId: accountId,
      detail: {},
    });
    return accept({ accountId });
  });
}
