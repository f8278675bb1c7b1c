import type { RoadWiring } from "~/features/cases/road-wiring.server";
import { STAGE_ROAD, type StageFacts } from "./domain/stage-road";
import * as Stages from "./stages.queries.server";

/** What stages hand to the case engine. */
export const stageWiring: RoadWiring<StageFacts> = {
  road: STAGE_ROAD,
  async findGuardFacts(db, caseIds) {
    const stages = await Stages.findAllOfCases(db, caseIds);
    return new Map(stages.map(({ caseId, ...facts }) => [caseId, facts]));
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
  follow: async () => {},
  takeBack: async () => {},
  hasLeft: async () => false,
};
