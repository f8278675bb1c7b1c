import type { CaseRoom, MovedCase, Roads, RoadWiring } from "~/features/cases/road-wiring.server";
import { createLive } from "~/features/live/live.server";
import { SAMPLE_ROAD, type SampleFacts } from "./sample-road";

/** The sample road as a feature would hand it to the engine, with what the feature was told. */
export function sampleRoads() {
  const followed: MovedCase[] = [];
  const takenBack: MovedCase[] = [];
  const world = {
    isMember: true,
    hasLeft: false,
    interested: [] as string[],
    persons: new Map<string, string>(),
  };
  const wiring: RoadWiring<SampleFacts> = {
    road: SAMPLE_ROAD,
    findGuardFacts: async (_db, caseIds) =>
      new Map(caseIds.map((caseId) => [caseId, { isMember: world.isMember }])),
    findInterestedPersonIds: async (_db, caseIds) =>
      new Map(caseIds.map((caseId) => [caseId, world.interested])),
    findSubjects: async (_db, caseIds) =>
      caseIds.map((caseId) => ({ caseId, title: "令狐小满", note: "样例" })),
    follow: async (_desk, moved) => void followed.push(moved),
    takeBack: async (_desk, undone) => void takenBack.push(undone),
    hasLeft: async () => world.hasLeft,
  };
  const roads: Roads = {
    all: [wiring as RoadWiring<unknown>],
    find: (road) => (road === "sample" ? (wiring as RoadWiring<unknown>) : undefined),
    findPersonIds: async () => world.persons,
  };
  const room: CaseRoom = { roads, live: createLive(0) };
  return { room, wiring, world, followed, takenBack };
}
