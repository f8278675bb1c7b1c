import { hashPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as ActivationCodes from "./activation-codes.queries.server";
import { openWorkerAccountIn, renewPasswordIn } from "./activation-steps.server";
import { redeemActivationCode } from "./domain/invitation-rules";
import { refusePassword } from "./domain/password-rules";
import type { ActivateInput } from "./identity.schemas";
import { activationCodeHash } from "./tokens.server";

/** Opens a worker's account with the code that the union issued, or sets its forgotten password anew. */
export function activateAccount(
  command: Command<null>,
  tokenKey: Uint8Array,
  { code: typedCode, username, password }: ActivateInput,
) {
  const codeHash = activationCodeHash(tokenKey, typedCode);
  const prepare = async () => {
    const addressee = await ActivationCodes.findByHash(command.db, codeHash);
    if (!addressee) return refuse("code-unknown" as const);
    const weak = refusePassword(password, [username, addressee.name]);
    return weak ? refuse(weak) : accept(await hashPassword(password));
  };
  const input = { codeHash, username, password };
  return carryOutPrepared(command, "activate-account", input, prepare, async (desk, hash) => {
    const code = await ActivationCodes.findByHash(desk.trx, codeHash);
    if (!code) return refuse("code-unknown" as const);
    const usable = redeemActivationCode(code, desk.now);
    if (!usable.ok) return usable;
    if (code.unionClosedAt !== null) return refuse("code-union-closed" as const);
    const redemption = { username, passwordHash: hash };
    const redeemed =
      code.renewsAccountId === null
        ? await openWorkerAccountIn(desk, code, redemption)
        : await renewPasswordIn(desk, code.renewsAccountId, redemption);
    if (!redeemed.ok) return redeemed;
    const accountId = redeemed.value;
    const opened = code.renewsAccountId === null ? accountId : null;
    await ActivationCodes.markUsed(desk.trx, code.id, { at: desk.now, accountId: opened });
    await desk.record({
      action: "activation-code.used",
      subjectKind: "activation-code",
      subjectId: code.id,
      detail: { accountId },
    });
    return accept({ username });
  });
}
