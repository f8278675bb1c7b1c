import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { mayManageAccounts } from "./identity.access";

/** Puts the name of an account's owner right. */
export function renameAccount(command: Command, input: { accountId: string; name: string }) {
  return carryOut(command, "rename-account", input, async ({ trx, now, record }) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    if (!(await Accounts.find(trx, input.accountId))) return refuse("account-unknown" as const);
    await Accounts.update(trx, input.accountId, { name: input.name, updatedAt: now });
    await record({
      action: "account.renamed",
      subjectKind: "account",
      subjectId: input.accountId,
      detail: {},
    });
    return accept({ accountId: input.accountId });
  });
}
