import { verifyPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Credentials from "./credentials.queries.server";

/** Turns one's own second factor off, against the password. */
export function dropSecondFactor(command: Command, input: { password: string }) {
  const { accountId } = command.actor;
  const prepare = async () => {
    const hash = await Credentials.findPasswordHash(command.db, accountId);
    const isRight = hash && (await verifyPassword({ hash, password: input.password }));
    return isRight ? accept({}) : refuse("password-wrong" as const);
  };
  return carryOutPrepared(command, "drop-second-factor", input, prepare, async (desk) => {
    if (!(await Credentials.deleteSecondFactor(desk.trx, accountId))) {
      return refuse("no-second-factor" as const);
    }
    await desk.record({
      action: "second-factor.off",
      subjectKind: "account",
      subjectId: accountId,
      detail: {},
    });
    return accept({ accountId });
  });
}
