import type { Desk } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { openAccountIn } from "./account-steps.server";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import * as Sessions from "./sessions.queries.server";

interface Redemption {
  readonly username: string;
  readonly passwordHash: string;
}

/** A code that opens an account: a worker's, of the union that issued it. */
export async function openWorkerAccountIn(
  desk: Desk,
  code: { readonly name: string; readonly unionId: string; readonly workerId: string | null },
  { username, passwordHash }: Redemption,
) {
  if (await Accounts.existsUsername(desk.trx, username)) return refuse("username-taken" as const);
  if (code.workerId !== null && (await Accounts.existsForWorker(desk.trx, code.workerId))) {
    return refuse("worker-has-account" as const);
  }
  const accountId = await openAccountIn(desk, {
    username,
    name: code.name,
    openedBy: null,
    workerId: code.workerId,
    passwordHash,
    grant: { role: "worker", scope: { kind: "union", unionId: code.unionId } },
  });
  return accept(accountId);
}

/** A code that renews a forgotten password: the account stays, and every device is signed out. */
export async function renewPasswordIn(
  { trx, now }: Desk,
  accountId: string,
  { username, passwordHash }: Redemption,
) {
  const account = await Accounts.find(trx, accountId);
  if (account?.username !== username) return refuse("username-of-another" as const);
  if (account.blockId) return refuse("account-blocked" as const);
  await Credentials.upsertPassword(trx, accountId, passwordHash, now);
  await Sessions.deleteAllForAccount(trx, accountId);
  return accept(accountId);
}
