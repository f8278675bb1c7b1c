import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { findWorkerChoices } from "./find-worker-choices.server";
import { findWorkerRecord } from "./find-worker-record.server";
import { planMergeIn } from "./merge-steps.server";
import { mayKeepWorker } from "./registry.access";
import * as Workers from "./workers.queries.server";

type Worker = NonNullable<Awaited<ReturnType<typeof Workers.find>>>;

/** Records that may be merged into this one, or, once one was chosen, what merging would do. */
export async function findMergePage(
  db: Db,
  actor: Actor,
  kept: Worker,
  { search, withId }: { search: string; withId: string | null },
) {
  const other = withId === null ? undefined : await Workers.find(db, withId);
  if (!other || !mayKeepWorker(actor, other.lineage)) {
    const text = search || kept.name;
    return {
      search: text,
      found: await findWorkerChoices(db, actor, text, kept.id),
      preview: null,
    };
  }
  const planned = await planMergeIn(db, actor, { keptId: kept.id, mergedId: other.id });
  return {
    search,
    found: [],
    preview: {
      kept: await sideOf(db, kept),
      merged: await sideOf(db, other),
      fills: planned.ok ? planned.value.fills : [],
      refusal: planned.ok ? null : planned.reason,
    },
  };
}

async function sideOf(db: Db, worker: Worker) {
  const { memberships, employments, ties } = await findWorkerRecord(db, worker.id);
  const { id, name, version, unionName, bornOn, identityTail, phoneTail, accountId } = worker;
  return {
    id,
    name,
    version,
    unionName,
    bornOn,
    identityTail,
    phoneTail,
    hasAccount: accountId !== null,
    memberships: memberships.map((row) => row.unionName),
    employments: employments.map((row) => row.employerName),
    ties: ties.length,
  };
}
