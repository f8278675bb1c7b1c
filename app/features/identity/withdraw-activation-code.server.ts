import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, refuse } from "~/shared/result";
import * as ActivationCodes from "./activation-codes.queries.server";
import { redeemActivationCode } from "./domain/invitation-rules";
import { mayIssueActivationCodes } from "./identity.access";

/** Takes back a code that was lost or issued to the wrong person. */
export function withdrawActivationCode(
  command: Command,
  input: { unionId: string; activationCodeId: string },
) {
  return carryOut(command, "withdraw-activation-code", input, async ({ trx, now, record }) => {
    const lineage = await Unions.findLineage(trx, input.unionId);
    if (!mayIssueActivationCodes(command.actor, lineage)) return refuse("not-allowed" as const);
    const code = await ActivationCodes.find(trx, input.activationCodeId);
    if (!code || code.unionId !== input.unionId) return refuse("not-allowed" as const);
    const usable = redeemActivationCode(code, now);
    if (!usable.ok) return usable;
    await ActivationCodes.withdraw(trx, code.id, { at: now, by: command.actor.accountId });
    await record({
      action: "activation-code.withdrawn",
      subjectKind: "activation-code",
      subjectId: code.id,
      detail: {},
    });
    return accept({ activationCodeId: code.id });
  });
}
