import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { mayManageAccounts } from "./identity.access";

/** Lets a blocked account sign in again. */
export function liftBlock(command: Command, input: { accountId: string }) {
  return carryOut(command, "lift-block", input, async ({ trx, now, record }) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    const lifted = await Accounts.liftBlock(trx, input.accountId, {
      at: now,
      by: command.actor.accountId,
    });
    if (!lifted) return refuse("not-blocked" as const);
    await record({
      action: "account.unblocked",
      subjectKind: "account",
      subjectId: input.accountId,
      detail: {},
    });
    return accept({ accountId: input.accountId });
  });
}
