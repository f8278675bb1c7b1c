import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Instant } from "~/shared/instant";
import { accept } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { lockedUntil } from "./domain/sign-in-throttle";
import * as Throttles from "./sign-in-throttles.queries.server";

/** Where this try was the one that locks, the log says so, under the account at which it was aimed. */
export async function recordLock(
  command: Command<null>,
  key: string,
  { username, realNow }: { username: string; realNow: Instant },
): Promise<void> {
  if (lockedUntil(await Throttles.find(command.db, key), realNow) === null) return;
  const account = await Accounts.findIdByUsername(command.db, username);
  if (!account) return;
  await carryOut<null, never>(command, "lock-sign-in", {}, async ({ record }) => {
    await record({
      action: "sign-in.locked",
      subjectKind: "account",
      subjectId: account.id,
      detail: {},
    });
    return accept(null);
  });
}
