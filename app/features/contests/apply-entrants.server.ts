import type { Roads } from "~/features/cases/road-wiring.server";
import type { RowReason } from "~/features/imports/domain/import-kind";
import type { AppliedRow, ApplyWork, StagedRow } from "~/features/imports/import-kind.server";
import * as Savepoints from "~/features/imports/savepoints.queries.server";
import { findKnown } from "~/features/registry/known-workers.server";
import * as ListedPeople from "~/features/registry/listed-people.queries.server";
import { mayKeepWorker } from "~/features/registry/registry.access";
import { bringNew } from "~/features/registry/worker-bringing.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { accept, type Result, refuse } from "~/shared/result";
import { mayPlanContest } from "./contests.access";
import type { StagedEntrant, StagedMember } from "./domain/staged-entrant";
import type { ListSide } from "./entrant-check.server";
import { type EntryRefusal, openEntryIn } from "./entry-steps.server";

type Worker = NonNullable<Awaited<ReturnType<typeof Workers.find>>>;

/** Enters a piece of checked rows, each whole or not at all: a row that is refused now leaves nobody on the register. */
export async function applyEntrantsIn(
  work: ApplyWork,
  roads: Roads,
  side: ListSide,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx } = work.desk;
  const staged = rows.map(({ seq, payload }) => ({ seq, entrant: payload as StagedEntrant }));
  const applied: AppliedRow[] = [];
  for (const { seq, entrant } of staged) {
    const entered = await Savepoints.keepUnlessRefused(trx, () =>
      enterListedIn(work, roads, side, entrant),
    );
    applied.push(
      entered.ok
        ? { seq, outcome: "applied" }
        : { seq, outcome: "refused", reason: { field: "name", reason: entered.reason } },
    );
  }
  return applied;
}

async function enterListedIn(
  work: ApplyWork,
  roads: Roads,
  side: ListSide,
  entrant: StagedEntrant,
): Promise<Result<null, RowReason["reason"]>> {
  const { desk, actor, importId, contestId } = work;
  const isUnion = side === "union";
  if (contestId === null || !(isUnion || mayPlanContest(actor, contestId))) {
    return leftOut("not-your-contest");
  }
  const { members, substitutes, leader, teamName, statement, unionId } = entrant;
  const led = typeof leader === "object" && leader ? [leader] : [];
  const found = await findOrBringIn(work, [...members, ...substitutes, ...led]);
  if (!found.ok) return found;
  const people = found.value;
  if (isUnion && !people.every(({ lineage }) => mayKeepWorker(actor, lineage))) {
    return leftOut("not-your-worker");
  }
  const after = members.length + substitutes.length;
  const opened = await openEntryIn(
    desk,
    roads,
    { actor, move: isUnion ? "file-for" : "take-in" },
    {
      ...{ contestId, teamName, statement, importId },
      workers: people.slice(0, members.length),
      substitutes: people.slice(members.length, after),
      leader: (typeof leader === "number" ? people[leader] : people[after]) ?? null,
      sendingUnionId: unionId,
      origin: isUnion ? "union" : "import",
    },
  );
  return opened.ok ? accept(null) : leftOut(reasonOf(opened.reason));
}

/** Whoever came onto the register since the check is found there; the others are put on it now. */
async function findOrBringIn(
  work: ApplyWork,
  members: readonly StagedMember[],
): Promise<Result<readonly Worker[], RowReason["reason"]>> {
  const { trx } = work.desk;
  const knownOf = await findKnown(trx, members);
  const brought: ListedPeople.BroughtRows = {
    ...{ workers: [], employments: [], memberships: [] },
    ...{ firstChanges: [], changes: [], corrections: [], jobTitles: [] },
  };
  const ids = members.map((member) => {
    const known = knownOf(member);
    if (known) return known.id;
    if (member.fresh) bringNew({ ...work, brought }, member.fresh);
    return member.fresh?.workerId ?? null;
  });
  await ListedPeople.writeAll(trx, brought);
  const workers: Worker[] = [];
  for (const id of ids) {
    const worker = id === null ? undefined : await Workers.find(trx, id);
    if (!worker) return leftOut("record-gone-meanwhile");
    workers.push(worker);
  }
  return accept(workers);
}

/** A row that isn't taken says why among the reasons of lists. */
function leftOut(reason: RowReason["reason"]) {
  return refuse(reason);
}

function reasonOf(refusal: EntryRefusal): string {
  if (typeof refusal === "string") return refusal;
  return refusal.kind === "guard" ? refusal.reason : refusal.kind;
}
