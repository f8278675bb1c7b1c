import * as Accounts from "~/features/identity/accounts.queries.server";
import * as Credentials from "~/features/identity/credentials.queries.server";
import { toScopeColumns } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Grant } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import type { Trx } from "../connection.server";

/** An account that can sign in (unless `passwordHash` is null), with its roles; answers its id. */
export async function makeAccount(
  trx: Trx,
  account: {
    username: string;
    name: string;
    passwordHash: string | null;
    grants: readonly Grant[];
    at: Instant;
    /** The worker on the register whose account it is. */
    workerId?: string;
  },
): Promise<string> {
  const id = newId();
  const { username, name, passwordHash, grants, at, workerId = null } = account;
  await Accounts.insert(trx, { id, username, name, createdAt: at, createdBy: null, workerId });
  if (passwordHash !== null) await Credentials.upsertPassword(trx, id, passwordHash, at);
  for (const { role, scope } of grants) {
    const columns = toScopeColumns(scope);
    await RoleGrants.insert(trx, {
      id: newId(),
      accountId: id,
      role,
      ...columns,
      grantedAt: at,
      grantedBy: null,
    });
  }
  return id;
}
