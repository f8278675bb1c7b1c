import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Credentials from "./credentials.queries.server";
import { checkOwnPassword } from "./own-password.server";

/** Turns one's own second factor off, against the password. */
export function dropSecondFactor(command: Command, input: { password: string }) {
  const { accountId } = command.actor;
  const prepare = () => checkOwnPassword(command.db, { accountId, now: command.now, ...input });
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
