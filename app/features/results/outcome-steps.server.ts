import type { Desk } from "~/features/audit/carry-out.server";
import { tellAtOnceIn } from "~/features/cases/message-steps.server";
import * as Contests from "~/features/contests/contests.queries.server";
import type { Db, Trx } from "~db/connection.server";
import type { OutcomeChange } from "./domain/outcome-changes";
import * as Outcomes from "./outcomes.queries.server";
import * as StageEntries from "./stage-entries.queries.server";

interface ListedStage {
  readonly id: string;
  readonly contestId: string;
}

/** The entries of a stage, and which of them withdrew. */
export async function findStayed(db: Db | Trx, stageId: string) {
  const all = await StageEntries.findAllUpTo(db, stageId);
  const own = all.filter((entry) => entry.stageId === stageId);
  const ids = own.map(({ entryId }) => entryId);
  const withdrawn = new Set(await StageEntries.findWithdrawn(db, ids));
  return ids.map((entryId) => ({ entryId, hasWithdrawn: withdrawn.has(entryId) }));
}

/**
 * Keeps what a version of an advancing list changes and tells the contestants of `isTold`, in the system and
 * outside. Of a rehearsal nobody is told.
 */
export async function decideOutcomesIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  { id: stageId, contestId }: ListedStage,
  decision: {
    readonly changes: readonly OutcomeChange[];
    /** The version of the list, from 1 on. */
    readonly seq: number;
    readonly by: string;
    isTold(change: OutcomeChange): boolean;
  },
): Promise<void> {
  const { changes, seq, by, isTold } = decision;
  await Outcomes.insertAll(
    trx,
    changes.map(({ entryId, isAdvancing }) => ({
      ...{ stageId, entryId, seq, isAdvancing: isAdvancing ? 1 : 0 },
      ...{ decidedAt: now, decidedBy: by },
    })),
  );
  const contest = await Contests.find(trx, contestId);
  if (contest?.isRehearsal) return;
  const ids = changes.filter(isTold).map(({ entryId }) => entryId);
  const about = { kind: "stage-outcome", subjectKind: "stage", subjectId: stageId, seq } as const;
  const told = await Outcomes.findContestants(trx, ids);
  await tellAtOnceIn(
    { trx, now },
    told.map(({ accountId }) => ({ accountId, ...about })),
  );
}
