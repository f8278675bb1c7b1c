import { verifyPassword } from "better-auth/crypto";
import type { Instant } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import * as Credentials from "./credentials.queries.server";
import { beginTry, forgetTries } from "./throttle-steps.server";

/**
 * Checks the password of someone who is signed in already, and answers its hash. Tries are counted as at the
 * door: whoever finds a device unlocked can't guess on.
 */
export async function checkOwnPassword(
  db: Db,
  { accountId, password, now }: { accountId: string; password: string; now: Instant },
): Promise<Result<string, "password-wrong" | "password-locked">> {
  const key = `${accountId}:signed-in`;
  if (await beginTry(db, key, now)) return refuse("password-locked");
  const hash = await Credentials.findPasswordHash(db, accountId);
  if (!hash || !(await verifyPassword({ hash, password }))) return refuse("password-wrong");
  await forgetTries(db, key);
  return accept(hash);
}
