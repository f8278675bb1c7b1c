import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, refuse } from "~/shared/result";
import { addRoleIn } from "./account-steps.server";
import * as Accounts from "./accounts.queries.server";
import { grantRole as decide } from "./domain/role-rules";
import { grantOf } from "./domain/scope-columns";
import { mayManageAccounts } from "./identity.access";
import type { GrantRoleInput } from "./identity.schemas";
import * as RoleGrants from "./role-grants.queries.server";

/** Gives an account a further role, unless another of its duties must be kept apart from it. */
export function grantRole(command: Command, input: GrantRoleInput) {
  return carryOut(command, "grant-role", input, async (desk) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    const account = await Accounts.find(desk.trx, input.accountId);
    if (!account) return refuse("account-unknown" as const);
    const { role, scope, accountId } = input;
    if (scope.kind === "union" && !(await Unions.existsOpen(desk.trx, scope.unionId))) {
      return refuse("union-unknown" as const);
    }
    const held = await RoleGrants.findAllForAccounts(desk.trx, [accountId]);
    const decision = decide(held.map(grantOf), { role, scope });
    if (!decision.ok) return refuse(decision.reason.kind);
    const grantedBy = command.actor.accountId;
    await addRoleIn(desk, { accountId, grant: { role, scope }, grantedBy });
    return accept({ accountId });
  });
}
