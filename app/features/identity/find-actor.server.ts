import type { Actor } from "~/shared/actor";
import type { Db, Trx } from "~db/connection.server";
import * as Accounts from "./accounts.queries.server";
import { grantOf } from "./domain/scope-columns";
import * as RoleGrants from "./role-grants.queries.server";

/** Someone for whom the server works while they may be away, with the roles they hold now; null when blocked. */
export async function findActor(db: Db | Trx, accountId: string): Promise<Actor | null> {
  const account = await Accounts.find(db, accountId);
  if (!account || account.blockId !== null) return null;
  const grants = await RoleGrants.findAllForAccounts(db, [accountId]);
  return { accountId, name: account.name, sessionId: "", grants: grants.map(grantOf) };
}
