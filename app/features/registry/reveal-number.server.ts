import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { mayReveal } from "./registry.access";
import type { RevealInput } from "./registry.schemas";
import * as Reveals from "./reveals.queries.server";
import type { NumberKeys } from "./sealed-numbers.server";
import { openWorkerNumber } from "./worker-numbers.server";
import * as Workers from "./workers.queries.server";

/** Shows a number in full, once its reveal is on record. */
export async function revealNumber(command: Command, keys: NumberKeys, input: RevealInput) {
  const recorded = await recordReveal(command, input);
  if (!recorded.ok) return recorded;
  const sealed = await Workers.findSealed(command.db, input.workerId);
  const text = input.field === "identity" ? sealed?.identitySealed : sealed?.phoneSealed;
  if (!text) return refuse("nothing-recorded" as const);
  return accept({ number: openWorkerNumber(keys, input.workerId, input.field, text) });
}

/** Notes who wants to see a number and why. The number itself is opened afterwards: an outcome would keep it. */
function recordReveal(command: Command, { workerId, field, reason }: RevealInput) {
  const input = { workerId, field, reason };
  return carryOut(command, "reveal-number", input, async ({ trx, now, record }) => {
    const worker = await Workers.find(trx, workerId);
    if (!worker || !mayReveal(command.actor, worker.lineage)) return refuse("not-allowed" as const);
    const has = field === "identity" ? worker.identityHash : worker.phoneHash;
    if (has === null) return refuse("nothing-recorded" as const);
    const revealId = newId();
    await Reveals.insert(trx, {
      id: revealId,
      workerId,
      field,
      reason,
      revealedAt: now,
      revealedBy: command.actor.accountId,
    });
    await record({
      action: "number.revealed",
      subjectKind: "worker",
      subjectId: workerId,
      detail: { field, revealId },
    });
    return accept({ revealId });
  });
}
