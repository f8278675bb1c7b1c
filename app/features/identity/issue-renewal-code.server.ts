import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as ActivationCodes from "./activation-codes.queries.server";
import { activationExpiresAt } from "./domain/invitation-rules";
import { mayIssueActivationCodes } from "./identity.access";
import * as RoleGrants from "./role-grants.queries.server";
import { activationCode, activationCodeHash } from "./tokens.server";

/**
 * Issues a code with which a worker who forgot the password sets a new one. Only for the account that a code of
 * this union opened, and only while it holds no other role: those who handle others' cases ask an administrator.
 */
export function issueRenewalCode(
  command: Command,
  tokenKey: Uint8Array,
  input: { unionId: string; activationCodeId: string },
) {
  return carryOut(command, "issue-renewal-code", input, async ({ trx, now, record }) => {
    const lineage = await Unions.findLineage(trx, input.unionId);
    if (!mayIssueActivationCodes(command.actor, lineage)) return refuse("not-allowed" as const);
    const opened = await ActivationCodes.find(trx, input.activationCodeId);
    if (!opened || opened.unionId !== input.unionId) return refuse("not-allowed" as const);
    const { accountId } = opened;
    if (accountId === null) return refuse("code-not-used" as const);
    const roles = await RoleGrants.findAllForAccounts(trx, [accountId]);
    if (roles.some(({ role }) => role !== "worker")) return refuse("account-of-staff" as const);
    const id = newId();
    await ActivationCodes.withdrawRenewals(trx, accountId, {
      at: now,
      by: command.actor.accountId,
    });
    await ActivationCodes.insert(trx, {
      id,
      unionId: opened.unionId,
      name: opened.name,
      workerId: null,
      renewsAccountId: accountId,
      codeHash: activationCodeHash(tokenKey, activationCode(tokenKey, id)),
      issuedAt: now,
      issuedBy: command.actor.accountId,
      expiresAt: activationExpiresAt(now),
    });
    await record({
      action: "renewal-code.issued",
      subjectKind: "account",
      subjectId: accountId,
      detail: { activationCodeId: id },
    });
    return accept({ activationCodeId: id });
  });
}
