import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as ActivationCodes from "./activation-codes.queries.server";
import { activationExpiresAt } from "./domain/invitation-rules";
import { mayIssueActivationCodes } from "./identity.access";
import { activationCode, activationCodeHash } from "./tokens.server";

/**
 * Issues the code with which a member of the union opens an account; it is printed and handed over. The account
 * will belong to the worker on the register where one is named.
 */
export function issueActivationCode(
  command: Command,
  tokenKey: Uint8Array,
  input: { unionId: string; name: string; workerId: string | null },
) {
  return carryOut(command, "issue-activation-code", input, async ({ trx, now, record }) => {
    const union = await Unions.find(trx, input.unionId);
    if (!union || !mayIssueActivationCodes(command.actor, union.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (union.closedAt !== null) return refuse("union-closed" as const);
    const id = newId();
    await ActivationCodes.insert(trx, {
      ...input,
      id,
      renewsAccountId: null,
      codeHash: activationCodeHash(tokenKey, activationCode(tokenKey, id)),
      issuedAt: now,
      issuedBy: command.actor.accountId,
      expiresAt: activationExpiresAt(now),
    });
    await record({
      action: "activation-code.issued",
      subjectKind: "activation-code",
      subjectId: id,
      detail: { unionId: input.unionId },
    });
    return accept({ activationCodeId: id });
  });
}
