import { type AfterFacts, BEFORE_LOCK } from "~/features/contests/domain/stage-road";
import type { Db, Trx } from "~db/connection.server";
import { byId, countIncomplete, findContestScores } from "./find-contest-scores.server";
import { findRecheckCounts } from "./recheck-steps.server";
import * as StageEntries from "./stage-entries.queries.server";

/** States whose next move asks whether every total is whole. */
const ASKS_FOR_TOTALS: readonly string[] = ["locked", "decoded"];

/** What the way from the lock to the close depends on, by case. */
export async function findAfterFacts(
  db: Db | Trx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, AfterFacts>> {
  const stages = await StageEntries.findStates(db, caseIds);
  const ids = stages.map(({ stageId }) => stageId);
  const counts = await findRecheckCounts(db, ids);
  const incomplete = new Map<string, number>();
  // Few stages stand there at once, and each is scored whole.
  for (const { stageId, state } of stages) {
    if (!ASKS_FOR_TOTALS.includes(state)) continue;
    incomplete.set(stageId, countIncomplete(await findContestScores(db, stageId, byId), byId));
  }
  return new Map(
    stages.map(({ stageId, caseId, isCoded }) => {
      const count = counts.get(stageId);
      const facts: AfterFacts = {
        ...BEFORE_LOCK,
        isCoded: isCoded === 1,
        incompleteCount: incomplete.get(stageId) ?? 0,
        unreadCount: count ? count.dueCount - count.readCount : 0,
        undecidedCount: count?.undecidedCount ?? 0,
      };
      return [caseId, facts];
    }),
  );
}
