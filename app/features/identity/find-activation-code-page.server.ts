import type { Clock } from "~/shared/clock";
import { newId } from "~/shared/ids";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import * as ActivationCodes from "./activation-codes.queries.server";
import { redeemActivationCode } from "./domain/invitation-rules";
import { activationCode } from "./tokens.server";

const PAGE_SIZE = 25;

/** A page of a union's codes, newest first; one that still works is shown in full, to be printed. */
export async function findActivationCodePage(
  { db, clock, keys }: { db: Db; clock: Clock; keys: KeyRing },
  unionId: string,
  page: number,
) {
  const now = clock.now();
  const rows = await ActivationCodes.findPage(db, unionId, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const codes = rows.map(({ id, name, issuedAt, issuedByName, ...code }) => {
    const usable = redeemActivationCode(code, now);
    return {
      id,
      name,
      issuedAt,
      issuedByName,
      isRenewal: code.renewsAccountId !== null,
      expiresAt: code.expiresAt,
      state: usable.ok ? ("waiting" as const) : usable.reason,
      code: usable.ok ? activationCode(keys.tokenKey, id) : null,
      formKey: newId(),
    };
  });
  return { codes, pageSize: PAGE_SIZE, total: await ActivationCodes.countForUnion(db, unionId) };
}

/** The code that a worker on the register can open an account with, if one works. */
export async function findWorkerCode(
  { db, clock, keys }: { db: Db; clock: Clock; keys: KeyRing },
  workerId: string,
): Promise<string | null> {
  const latest = await ActivationCodes.findLatestForWorker(db, workerId);
  if (!latest || !redeemActivationCode(latest, clock.now()).ok) return null;
  return activationCode(keys.tokenKey, latest.id);
}
