import type { AfterFacts } from "~/features/contests/domain/stage-road";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import * as Appeals from "./appeals.queries.server";
import * as Decodings from "./decodings.queries.server";
import { isTooLate } from "./domain/appeal-time";
import { byId, countIncomplete, findContestScores } from "./find-contest-scores.server";
import { findRecheckCounts } from "./recheck-steps.server";
import * as StageEntries from "./stage-entries.queries.server";

/** States whose next move asks whether every total is whole. */
const ASKS_FOR_TOTALS: readonly string[] = ["locked", "decoded"];

/** What the way from the lock to the close depends on, by case. */
export async function findAfterFacts(
  db: Db | Trx,
  caseIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, AfterFacts>> {
  const stages = await StageEntries.findStates(db, caseIds);
  const ids = stages.map(({ stageId }) => stageId);
  const counts = await findRecheckCounts(db, ids);
  const layers = groupBy(await Decodings.findLayers(db, ids), ({ stageId }) => stageId);
  const appeals = groupBy(await Appeals.findAllOfStages(db, ids), ({ stageId }) => stageId);
  const releases = new Map(
    (await Appeals.findReleases(db, ids)).map((release) => [release.stageId, release]),
  );
  const incomplete = new Map<string, ReturnType<typeof countIncomplete>>();
  // Few stages stand there at once, and each is scored whole.
  for (const { stageId, state } of stages) {
    if (!ASKS_FOR_TOTALS.includes(state)) continue;
    incomplete.set(stageId, countIncomplete(await findContestScores(db, stageId, byId), byId));
  }
  return new Map(
    stages.map(({ stageId, caseId, isCoded }) => {
      const count = counts.get(stageId);
      const release = releases.get(stageId);
      const facts: AfterFacts = {
        codedLayerCount: countKept(own(layers, stageId), isCoded === 1),
        isAppealTimeOver: release !== undefined && isTooLate(now, release.appealsUntilAt),
        openAppealCount: own(appeals, stageId).filter(({ outcome }) => outcome === null).length,
        incompleteCount: incomplete.get(stageId)?.incompleteCount ?? 0,
        undeclaredCount: incomplete.get(stageId)?.undeclaredCount ?? 0,
        unreadCount: count ? count.dueCount - count.readCount : 0,
        undecidedCount: count?.undecidedCount ?? 0,
      };
      return [caseId, facts];
    }),
  );
}

/** Layers that aren't undone. Of a coded contest none given counts as one: only its officer can say so. */
function countKept(given: readonly { undoneAt: Instant | null }[], isCoded: boolean): number {
  if (given.length === 0) return isCoded ? 1 : 0;
  return given.filter(({ undoneAt }) => undoneAt === null).length;
}

function own<Row>(rows: ReadonlyMap<string, readonly Row[]>, stageId: string): readonly Row[] {
  return rows.get(stageId) ?? [];
}
