import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { endRoleIn } from "./account-steps.server";
import * as Accounts from "./accounts.queries.server";
import { keepAnAdministrator } from "./domain/administrators";
import { mayManageAccounts } from "./identity.access";
import * as RoleGrants from "./role-grants.queries.server";

/** Ends a role; what was done in it stays. */
export function endRole(command: Command, input: { accountId: string; roleGrantId: string }) {
  return carryOut(command, "end-role", input, async (desk) => {
    const { trx } = desk;
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    const grant = await RoleGrants.find(trx, input.roleGrantId);
    if (!grant || grant.accountId !== input.accountId) return refuse("role-unknown" as const);
    const administrators = await Accounts.findAllAdministrators(trx);
    const kept = keepAnAdministrator({
      isAdministrator: grant.role === "administrator" && administrators.includes(grant.accountId),
      administrators: administrators.length,
    });
    if (!kept.ok) return kept;
    if (!(await endRoleIn(desk, grant, command.actor.accountId))) {
      return refuse("role-ended" as const);
    }
    return accept({ accountId: grant.accountId });
  });
}
