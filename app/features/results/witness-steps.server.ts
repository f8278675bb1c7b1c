import * as Accounts from "~/features/identity/accounts.queries.server";
import { checkOwnPassword } from "~/features/identity/own-password.server";
import type { Instant } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";

/** Who came to another's screen and gave name and password. An account that isn't there and a wrong password are answered alike. */
export async function findWitness(
  db: Db,
  { username, password }: { readonly username: string; readonly password: string },
  realNow: Instant,
) {
  const known = await Accounts.findIdByUsername(db, username);
  const account = known && (await Accounts.find(db, known.id));
  if (!account || account.blockedAt !== null) return refuse("witness-wrong" as const);
  const given = { accountId: account.id, password, now: realNow };
  const checked = await checkOwnPassword(db, given);
  if (checked.ok) return accept(account.id);
  return refuse(checked.reason === "password-locked" ? "witness-locked" : "witness-wrong");
}
