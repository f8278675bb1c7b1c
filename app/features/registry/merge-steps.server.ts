import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import type { Db, Trx } from "~db/connection.server";
import { type MergeSide, planMerge } from "./domain/merge-plan";
import * as Employments from "./employments.queries.server";
import * as Memberships from "./memberships.queries.server";
import { mayKeepWorker } from "./registry.access";
import * as Ties from "./ties.queries.server";
import * as Workers from "./workers.queries.server";

/** What merging two records would do, or why it can't: the preview and the act ask the same. */
export async function planMergeIn(
  db: Db | Trx,
  actor: Actor,
  { keptId, mergedId }: { keptId: string; mergedId: string },
) {
  const kept = await findSide(db, actor, keptId);
  const merged = await findSide(db, actor, mergedId);
  if (!kept || !merged) return refuse("not-allowed" as const);
  const planned = planMerge(kept.side, merged.side);
  if (!planned.ok) return planned;
  if (merged.ties.some(({ withId }) => withId === keptId)) return refuse("tied-together" as const);
  return accept({
    kept: kept.worker,
    merged: merged.worker,
    fills: planned.value.fills,
    leaves: doubled(kept, merged),
  });
}

type Side = NonNullable<Awaited<ReturnType<typeof findSide>>>;

async function findSide(db: Db | Trx, actor: Actor, workerId: string) {
  const worker = await Workers.find(db, workerId);
  if (!worker || !mayKeepWorker(actor, worker.lineage)) return null;
  const memberships = await Memberships.findAllOfWorker(db, workerId);
  const employments = await Employments.findAllOfWorker(db, workerId);
  const ties = await Ties.findAllOfWorker(db, workerId);
  const side: MergeSide = {
    ...worker,
    isRedacted: worker.redactedAt !== null,
    hasAccount: worker.accountId !== null,
    memberOf: memberships.find(({ endsOn }) => endsOn === null)?.unionId ?? null,
  };
  return { worker, side, memberships, employments, ties };
}

/** Rows of the merged record that the kept one has as well: the same membership, the same work. They stay behind. */
function doubled(kept: Side, merged: Side): string[] {
  const stands = ({ endsOn }: { endsOn: string | null }) => endsOn === null;
  const isMember = kept.memberships.some(stands);
  const employers = new Set(kept.employments.filter(stands).map(({ employerId }) => employerId));
  return [
    ...merged.memberships.filter((row) => stands(row) && isMember),
    ...merged.employments.filter((row) => stands(row) && employers.has(row.employerId)),
  ].map(({ id }) => id);
}
