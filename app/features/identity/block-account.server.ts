import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import { keepAnAdministrator } from "./domain/administrators";
import { mayManageAccounts } from "./identity.access";
import * as Sessions from "./sessions.queries.server";

/** Blocks an account: nobody signs in to it, and its sessions end at once. */
export function blockAccount(command: Command, input: { accountId: string; reason: string }) {
  return carryOut(command, "block-account", input, async ({ trx, now, record }) => {
    if (!mayManageAccounts(command.actor)) return refuse("not-allowed" as const);
    const account = await Accounts.find(trx, input.accountId);
    if (!account) return refuse("account-unknown" as const);
    if (account.id === command.actor.accountId) return refuse("own-account" as const);
    if (account.blockId !== null) return refuse("already-blocked" as const);
    const administrators = await Accounts.findAllAdministrators(trx);
    const kept = keepAnAdministrator({
      isAdministrator: administrators.includes(account.id),
      administrators: administrators.length,
    });
    if (!kept.ok) return kept;
    const blockId = newId();
    await Accounts.insertBlock(trx, {
      id: blockId,
      accountId: account.id,
      reason: input.reason,
      blockedAt: now,
      blockedBy: command.actor.accountId,
    });
    const ended = await Sessions.deleteAllForAccount(trx, account.id);
    await record({
      action: "account.blocked",
      subjectKind: "account",
      subjectId: account.id,
      detail: { blockId, sessionsEnded: ended },
    });
    return accept({ accountId: account.id });
  });
}
