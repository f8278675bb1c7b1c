import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import type { FilledField } from "./domain/merge-plan";
import { mayKeepWorker } from "./registry.access";
import * as WorkerMerges from "./worker-merges.queries.server";
import { settleKeeperIn } from "./worker-steps.server";
import * as Workers from "./workers.queries.server";

type Worker = NonNullable<Awaited<ReturnType<typeof Workers.find>>>;

/** Takes a merge back: each record has again what it had; what the kept one got since stays with it. */
export function undoMerge(command: Command, input: { mergeId: string }) {
  return carryOut(command, "undo-merge", input, async (desk) => {
    const { trx, now } = desk;
    const merge = await WorkerMerges.find(trx, input.mergeId);
    const kept = merge && (await Workers.find(trx, merge.keptWorkerId));
    const merged = merge && (await Workers.find(trx, merge.mergedWorkerId));
    if (!kept || !merged || !mayKeepWorker(command.actor, kept.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (merge.undoneAt !== null) return refuse("undone-already" as const);
    const [newest] = await WorkerMerges.findStanding(trx, kept.id);
    if (newest?.id !== merge.id || kept.keptId !== null) return refuse("merged-since" as const);
    if (kept.redactedAt !== null) return refuse("was-redacted" as const);
    await WorkerMerges.moveRowsBack(trx, merge.id, merged.id);
    await Workers.set(trx, kept.id, emptied(kept, merged, merge.fills));
    await Workers.set(trx, merged.id, { keptId: null });
    await WorkerMerges.markUndone(trx, merge.id, now, command.actor.accountId);
    await settleKeeperIn(desk, kept.id, kept.unionId);
    await settleKeeperIn(desk, merged.id, merged.unionId);
    await desk.record({
      action: "merge.undone",
      subjectKind: "worker",
      subjectId: kept.id,
      detail: { mergeId: merge.id, mergedId: merged.id },
    });
    return accept({ keptId: kept.id, mergedId: merged.id });
  });
}

/** What was taken over goes again, unless it was changed since. */
function emptied(kept: Worker, merged: Worker, fills: readonly FilledField[]) {
  const still = (field: FilledField, key: "identityHash" | "phoneHash" | "bornOn") =>
    fills.includes(field) && kept[key] === merged[key];
  return {
    ...(still("identity", "identityHash")
      ? { identityKind: null, identitySealed: null, identityHash: null, identityTail: null }
      : {}),
    ...(still("phone", "phoneHash") ? { phoneSealed: null, phoneHash: null, phoneTail: null } : {}),
    ...(still("bornOn", "bornOn") ? { bornOn: null } : {}),
  };
}
