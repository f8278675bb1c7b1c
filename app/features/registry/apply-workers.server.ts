import type { RowReason } from "~/features/imports/domain/import-kind";
import type { AppliedRow, ApplyWork, StagedRow } from "~/features/imports/import-kind.server";
import * as Directory from "~/features/unions/directory.queries.server";
import { findReach } from "~/features/unions/open-directory.server";
import type { StagedWorker } from "./domain/staged-worker";
import { decideWorker, type KnownWorker } from "./domain/worker-verdict";
import { findKnown } from "./known-workers.server";
import * as ListedPeople from "./listed-people.queries.server";
import { mayKeepWhere } from "./registry.access";
import { type BringWork, bringChange, bringNew } from "./worker-bringing.server";

/** Writes a piece of checked rows, each judged again as the register is now; two rows never make one person twice. */
export async function applyWorkersIn(
  work: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx } = work.desk;
  const staged = rows.map((row) => ({ ...row, worker: row.payload as StagedWorker }));
  const knownOf = await findKnown(
    trx,
    staged.map(({ worker }) => worker),
  );
  const reach = await findReach(trx, mayKeepWhere(work.actor));
  const open = await Directory.findOpenAmong(trx, [
    ...new Set(staged.map(({ worker }) => worker.unionId)),
  ]);
  const bringing: BringWork = { ...work, brought: nothingBrought() };
  const met = new Set<string>();
  const applied = staged.map(({ seq, verdict, worker }): AppliedRow => {
    const known = knownOf(worker);
    const person = known?.id ?? worker.workerId;
    const reason = faultOf({
      worker,
      verdict,
      known,
      isOpen: open.has(worker.unionId),
      isTwice: met.has(person),
    });
    if (reason) return { seq, outcome: "refused", reason };
    met.add(person);
    const decision = decideWorker(worker, known, reach);
    if (decision.verdict === "refused") {
      return {
        seq,
        outcome: "refused",
        reason: { field: decision.field, reason: decision.reason },
      };
    }
    if (decision.verdict === "same") return { seq, outcome: "same" };
    if (known && decision.verdict === "changes")
      bringChange(bringing, worker, known, decision.changes);
    else bringNew(bringing, worker);
    return { seq, outcome: "applied" };
  });
  await ListedPeople.writeAll(trx, bringing.brought);
  return applied;
}

interface Meeting {
  readonly worker: StagedWorker;
  readonly verdict: StagedRow["verdict"];
  readonly known: KnownWorker | null;
  readonly isOpen: boolean;
  readonly isTwice: boolean;
}

/** What changed between the check and now so that the row can't be taken. */
function faultOf({ verdict, known, isOpen, isTwice }: Meeting): RowReason | null {
  if (isTwice) return { field: "name", reason: "same-person-meanwhile" };
  if (!isOpen) return { field: "unionName", reason: "union-closed" };
  if (verdict === "changes" && !known) return { field: "name", reason: "record-gone-meanwhile" };
  return null;
}

function nothingBrought(): ListedPeople.BroughtRows {
  return {
    workers: [],
    employments: [],
    memberships: [],
    firstChanges: [],
    changes: [],
    corrections: [],
    jobTitles: [],
  };
}
