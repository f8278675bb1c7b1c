import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { mayManageAccounts } from "./identity.access";
import { inviteIn } from "./invitation-steps.server";

/** Makes a new link for someone who lost the first one, or the password. */
export function renewInvitation(command: Command, input: { accountId: string }) {
  return carryOut(command, "renew-invitation", input, async (desk) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    const account = await Accounts.find(desk.trx, input.accountId);
    if (!account) return refuse("account-unknown" as const);
    if (account.blockId !== null) return refuse("account-blocked" as const);
    await inviteIn(desk, { accountId: account.id, by: command.actor.accountId });
    return accept({ accountId: account.id });
  });
}
