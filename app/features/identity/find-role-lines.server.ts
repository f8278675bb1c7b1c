import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Accounts from "./accounts.queries.server";
import * as RoleGrants from "./role-grants.queries.server";

/** The roles of an account as its pages show them: which, over what, since which day. */
export async function findRoleLines(db: Db, accountId: string) {
  const account = await Accounts.find(db, accountId);
  const grants = await RoleGrants.findAllForAccounts(db, [accountId]);
  return {
    hasSecondFactor: Boolean(account?.hasSecondFactor),
    roles: grants.map(({ id, role, unionName, grantedAt }) => ({
      id,
      role,
      over: unionName,
      grantedOn: localDay(grantedAt),
    })),
  };
}
