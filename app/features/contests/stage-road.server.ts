import type { RoadWiring } from "~/features/cases/road-wiring.server";
import { findSeatConflicts } from "~/features/scoring/find-seat-conflicts.server";
import { findStageStandings } from "~/features/scoring/find-stage-standings.server";
import { openSheetsIn } from "~/features/scoring/sheet-opening-steps.server";
import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import { findLayersOf } from "./code-steps.server";
import { BEFORE_LOCK, STAGE_ROAD, type StageFacts } from "./domain/stage-road";
import * as Stages from "./stages.queries.server";

/** What stages hand to the case engine up to their lock; what follows it, the results add. */
export const stageWiring: RoadWiring<StageFacts> = {
  road: STAGE_ROAD,
  async findGuardFacts(db, caseIds) {
    const stages = await Stages.findAllOfCases(db, caseIds);
    const ids = stages.map(({ id }) => id);
    const standings = await findStageStandings(db, stages);
    const conflicts = groupBy(await findSeatConflicts(db, ids), ({ stageId }) => stageId);
    const facts = new Map<string, StageFacts>();
    for (const stage of stages) {
      const { id, caseId, entryCount, undrawnCount, openDrawCount } = stage;
      const standing = standings.get(id);
      if (!standing) continue;
      const seats = (conflicts.get(id) ?? []).map(({ seatId }) => seatId);
      const conflictCount = new Set(seats).size;
      const uncodedCount = await countUncoded(db, stage);
      const counts = { entryCount, undrawnCount, openDrawCount, uncodedCount, conflictCount };
      facts.set(caseId, { ...counts, ...standing, after: BEFORE_LOCK });
    }
    return facts;
  },
  // A stage is about no person: conflicts of interest are asked of each judge and entry.
  findInterestedPersonIds: async () => new Map(),
  async findSubjects(db, caseIds) {
    const stages = await Stages.findAllOfCases(db, caseIds);
    return stages.map(({ caseId, contestName, schemeStage }) => ({
      caseId,
      title: contestName,
      note: schemeStage,
    }));
  },
  // With the start of judging each judge's sheets lie ready.
  async follow(desk, { caseId, move }) {
    if (move !== "start-judging") return;
    const [stage] = await Stages.findAllOfCases(desk.trx, [caseId]);
    invariant(stage, "a stage's case without its stage");
    await openSheetsIn(desk, stage.id);
  },
  takeBack: async () => {},
  hasLeft: async () => false,
};

type StageRow = Awaited<ReturnType<typeof Stages.findAllOfCases>>[number];

/** Entries that lack a code by which a judge of some module knows them. The scheme is kept read. */
async function countUncoded(db: Db | Trx, stage: StageRow): Promise<number> {
  const layers = await findLayersOf(db, stage);
  if (layers.includes("work")) return Math.max(stage.withoutStationCode, stage.withoutWorkCode);
  return layers.includes("station") ? stage.withoutStationCode : 0;
}
