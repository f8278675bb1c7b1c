import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import type { FilledField } from "./domain/merge-plan";
import { planMergeIn } from "./merge-steps.server";
import type { NumberKeys } from "./sealed-numbers.server";
import * as WorkerMerges from "./worker-merges.queries.server";
import { identityColumns, openWorkerNumber, phoneColumns } from "./worker-numbers.server";
import { noteChangeIn, settleKeeperIn } from "./worker-steps.server";
import * as Workers from "./workers.queries.server";

interface MergeInput {
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptVersion: number;
  readonly mergedVersion: number;
}

/** Makes two records of one person one: the kept one takes over what the other has, which from then stands behind it. */
export function mergeWorkers(command: Command, keys: NumberKeys, input: MergeInput) {
  return carryOut(command, "merge-workers", input, async (desk) => {
    const planned = await planMergeIn(desk.trx, command.actor, input);
    if (!planned.ok) return planned;
    const { kept, merged, fills, leaves } = planned.value;
    if (kept.version !== input.keptVersion || merged.version !== input.mergedVersion) {
      return refuse("stale-version" as const);
    }
    const mergeId = newId();
    const mergedBy = command.actor.accountId;
    await WorkerMerges.insert(desk.trx, {
      id: mergeId,
      keptWorkerId: kept.id,
      mergedWorkerId: merged.id,
      fills,
      mergedAt: desk.now,
      mergedBy,
    });
    await Workers.set(desk.trx, merged.id, { keptId: kept.id });
    await fillIn(desk, keys, kept.id, merged.id, fills);
    await WorkerMerges.moveRows(desk.trx, {
      mergeId,
      from: merged.id,
      to: kept.id,
      but: new Set(leaves),
    });
    await settleKeeperIn(desk, kept.id, kept.unionId);
    await noteChangeIn(desk, kept.id, fills, { changedBy: mergedBy, importId: null });
    await desk.record({
      action: "workers.merged",
      subjectKind: "worker",
      subjectId: kept.id,
      detail: { mergeId, mergedId: merged.id },
    });
    return accept({ mergeId, keptId: kept.id });
  });
}

/** Sealed numbers belong to their row, so they are opened and sealed again for the kept one. */
async function fillIn(
  { trx }: Desk,
  keys: NumberKeys,
  keptId: string,
  mergedId: string,
  fills: readonly FilledField[],
) {
  const merged = await Workers.find(trx, mergedId);
  const sealed = await Workers.findSealed(trx, mergedId);
  const opened = (field: "identity" | "phone", text: string | null | undefined) =>
    fills.includes(field) && text ? openWorkerNumber(keys, mergedId, field, text) : null;
  const number = opened("identity", sealed?.identitySealed);
  const phone = opened("phone", sealed?.phoneSealed);
  await Workers.set(trx, keptId, {
    ...(number && merged?.identityKind
      ? identityColumns(keys, keptId, { kind: merged.identityKind, number })
      : {}),
    ...(phone ? phoneColumns(keys, keptId, phone) : {}),
    ...(fills.includes("bornOn") && merged ? { bornOn: merged.bornOn } : {}),
  });
}
