import type { Desk } from "~/features/audit/carry-out.server";
import type { Grant } from "~/shared/actor";
import { newId } from "~/shared/ids";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import { type ScopeColumns, toScopeColumns } from "./domain/scope-columns";
import * as RoleGrants from "./role-grants.queries.server";

/** The step that every way of opening an account shares: the account, its password where it has one, its first role. */
export async function openAccountIn(
  { trx, now, record }: Desk,
  account: {
    readonly username: string;
    readonly name: string;
    readonly openedBy: string | null;
    /** The worker on the register whose account it is. */
    readonly workerId?: string | null;
    readonly passwordHash: string | null;
    readonly grant: Grant;
  },
): Promise<string> {
  const accountId = newId();
  const { username, name, openedBy, workerId = null, passwordHash, grant } = account;
  await Accounts.insert(trx, {
    id: accountId,
    username,
    name,
    createdAt: now,
    createdBy: openedBy,
    workerId,
  });
  if (passwordHash !== null) {
    await Credentials.upsertPassword(trx, accountId, passwordHash, now);
  }
  await record({
    action: "account.opened",
    subjectKind: "account",
    subjectId: accountId,
    detail: {},
  });
  await addRoleIn({ trx, now, record }, { accountId, grant, grantedBy: openedBy });
  return accountId;
}

/** Writes a role down that the rules allowed. */
export async function addRoleIn(
  { trx, now, record }: Desk,
  { accountId, grant, grantedBy }: { accountId: string; grant: Grant; grantedBy: string | null },
): Promise<void> {
  const scope = toScopeColumns(grant.scope);
  const id = newId();
  await RoleGrants.insert(trx, {
    id,
    accountId,
    role: grant.role,
    ...scope,
    grantedAt: now,
    grantedBy,
  });
  await record({
    action: "role.granted",
    subjectKind: "account",
    subjectId: accountId,
    detail: { role: grant.role, scope: scope.subjectKind, scopeId: scope.subjectId },
  });
}

/** Ends a role; what was done in it stays. Answers whether it stood. */
export async function endRoleIn(
  { trx, now, record }: Desk,
  grant: ScopeColumns & {
    readonly id: string;
    readonly accountId: string;
    readonly role: string;
  },
  endedBy: string,
): Promise<boolean> {
  if (!(await RoleGrants.end(trx, grant.id, { at: now, by: endedBy }))) return false;
  await record({
    action: "role.ended",
    subjectKind: "account",
    subjectId: grant.accountId,
    detail: { role: grant.role, scope: grant.subjectKind, scopeId: grant.subjectId },
  });
  return true;
}
