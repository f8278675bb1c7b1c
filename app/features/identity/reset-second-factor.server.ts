import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Credentials from "./credentials.queries.server";
import { mayManageAccounts } from "./identity.access";
import * as Sessions from "./sessions.queries.server";

/** Takes the second factor from an account whose owner lost the phone and the recovery codes. */
export function resetSecondFactor(command: Command, input: { accountId: string }) {
  return carryOut(command, "reset-second-factor", input, async ({ trx, record }) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    if (input.accountId === command.actor.accountId) return refuse("own-account" as const);
    if (!(await Credentials.deleteSecondFactor(trx, input.accountId))) {
      return refuse("no-second-factor" as const);
    }
    await Sessions.deleteAllForAccount(trx, input.accountId);
    await record({
      action: "second-factor.reset",
      subjectKind: "account",
      subjectId: input.accountId,
      detail: {},
    });
    return accept({ accountId: input.accountId });
  });
}
