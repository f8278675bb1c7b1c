import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import { type Command, carryOut, type SYSTEM } from "../audit/carry-out.server";
import type { SealedField } from "./domain/worker-fields";
import * as SealedWorkers from "./sealed-workers.queries.server";
import { openWorkerNumber, sealWorkerNumber } from "./worker-numbers.server";

const PIECE_WORKERS = 200;

/**
 * Seals every number under the current key that is under another, in pieces of a transaction each: cut off in
 * the middle it goes on where it stopped. Answers of how many workers.
 */
export async function resealNumbers(command: Command<typeof SYSTEM>, keys: KeyRing) {
  const { currentId } = keys.valueKeys;
  let count = 0;
  let afterId = "";
  for (;;) {
    const workers = await SealedWorkers.findAllSealedOtherwise(
      command.db,
      currentId,
      afterId,
      PIECE_WORKERS,
    );
    const last = workers.at(-1);
    if (!last) return count;
    const sealed = workers.map(({ id, identitySealed, phoneSealed }) => ({
      id,
      identitySealed: resealed(keys, id, "identity", identitySealed),
      phoneSealed: resealed(keys, id, "phone", phoneSealed),
    }));
    await carryOut(command, "reseal-numbers", {}, async ({ trx }) => {
      await SealedWorkers.updateSealed(trx, sealed);
      return accept(null);
    });
    count += workers.length;
    afterId = last.id;
  }
}

function resealed(keys: KeyRing, workerId: string, field: SealedField, sealed: string | null) {
  if (sealed === null || sealed.startsWith(`${keys.valueKeys.currentId}.`)) return sealed;
  return sealWorkerNumber(keys, workerId, field, openWorkerNumber(keys, workerId, field, sealed));
}
