import type { z } from "zod";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Accounts from "./accounts.queries.server";
import { accountStateOf } from "./domain/account-state";
import type { accountListSchema } from "./identity.schemas";
import * as RoleGrants from "./role-grants.queries.server";

const PAGE_SIZE = 50;

/** A page of accounts with their roles and states, and how many there are in each state. */
export async function findAccountPage(
  db: Db,
  { page, ...filter }: z.infer<typeof accountListSchema>,
) {
  const counts = await Accounts.countByState(db, filter);
  const total = filter.state ? counts[filter.state] : counts.total;
  const offset = (page - 1) * PAGE_SIZE;
  const accounts = await Accounts.findPage(db, filter, { limit: PAGE_SIZE, offset });
  const ids = accounts.map(({ id }) => id);
  const grants = ids.length > 0 ? await RoleGrants.findAllForAccounts(db, ids) : [];
  const rows = accounts.map(({ id, name, username, createdAt, blockId, credentialId }) => ({
    id,
    name,
    username,
    openedOn: localDay(createdAt),
    state: accountStateOf({ isBlocked: blockId !== null, hasPassword: credentialId !== null }),
    roles: grants
      .filter(({ accountId }) => accountId === id)
      .map(({ role, unionName }) => ({ role, over: unionName })),
  }));
  return { rows, counts, total, pageSize: PAGE_SIZE };
}
