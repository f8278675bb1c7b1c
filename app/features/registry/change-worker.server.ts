import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import type { WorkerField } from "./domain/worker-fields";
import { lettersOf } from "./name-pinyin.server";
import type { ChangeWorkerInput } from "./registry.schemas";
import type { NumberKeys } from "./sealed-numbers.server";
import { identityColumns, phoneColumns } from "./worker-numbers.server";
import { findKeptIn, holderOf, noteChangeIn, readDocument } from "./worker-steps.server";
import * as Workers from "./workers.queries.server";

/** Changes what a worker's record says; a number that is left blank stays as it is. */
export function changeWorker(command: Command, keys: NumberKeys, input: ChangeWorkerInput) {
  return carryOut(command, "change-worker", input, async (desk) => {
    const kept = await findKeptIn(desk, command, input.workerId);
    if (!kept.ok) return kept;
    const worker = kept.value;
    const document = readDocument(input, localDay(desk.now));
    if (!document.ok) return document;
    if (await holderOf(desk.trx, keys, document.value, worker.id)) {
      return refuse("identity-taken" as const);
    }
    const bornOn = document.value?.bornOn ?? input.bornOn ?? worker.bornOn;
    const numbers = {
      ...(document.value ? identityColumns(keys, worker.id, document.value) : {}),
      ...(input.phone ? phoneColumns(keys, worker.id, input.phone) : {}),
    };
    const isCurrent = await Workers.update(desk.trx, {
      id: worker.id,
      version: input.version,
      name: input.name,
      ...lettersOf(input.name),
      bornOn,
      ...numbers,
    });
    if (!isCurrent) return refuse("stale-version" as const);
    const fields = changedFields(worker, { name: input.name, bornOn, ...numbers });
    await noteChangeIn(desk, worker.id, fields, {
      changedBy: command.actor.accountId,
      importId: null,
    });
    await desk.record({
      action: "worker.changed",
      subjectKind: "worker",
      subjectId: worker.id,
      detail: { fields },
    });
    return accept({ workerId: worker.id });
  });
}

interface Comparable {
  readonly name: string;
  readonly bornOn: string | null;
  readonly identityHash?: string | null;
  readonly phoneHash?: string | null;
}

function changedFields(before: Comparable, after: Comparable): WorkerField[] {
  const changed = (key: "identityHash" | "phoneHash") =>
    after[key] !== undefined && after[key] !== before[key];
  return [
    ...(after.name === before.name ? [] : (["name"] as const)),
    ...(changed("identityHash") ? (["identity"] as const) : []),
    ...(after.bornOn === before.bornOn ? [] : (["bornOn"] as const)),
    ...(changed("phoneHash") ? (["phone"] as const) : []),
  ];
}
