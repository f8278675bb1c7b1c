import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, refuse } from "~/shared/result";
import { openAccountIn } from "./account-steps.server";
import * as Accounts from "./accounts.queries.server";
import { grantRole } from "./domain/role-rules";
import { mayManageAccounts } from "./identity.access";
import type { InviteAccountInput } from "./identity.schemas";
import { inviteIn } from "./invitation-steps.server";

/** Opens an account with its first role, and a link by which its owner sets a password. */
export function inviteAccount(command: Command, input: InviteAccountInput) {
  return carryOut(command, "invite-account", input, async (desk) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    if (await Accounts.existsUsername(desk.trx, input.username)) {
      return refuse("username-taken" as const);
    }
    const allowed = grantRole([], { role: input.role, scope: input.scope });
    if (!allowed.ok) return refuse(allowed.reason.kind);
    if (input.scope.kind === "union" && !(await Unions.existsOpen(desk.trx, input.scope.unionId))) {
      return refuse("union-unknown" as const);
    }
    const openedBy = command.actor.accountId;
    const accountId = await openAccountIn(desk, {
      username: input.username,
      name: input.name,
      openedBy,
      passwordHash: null,
      grant: { role: input.role, scope: input.scope },
    });
    await inviteIn(desk, { accountId, by: openedBy });
    return accept({ accountId });
  });
}
