import type { MovedCase, Roads, RoadWiring } from "~/features/cases/road-wiring.server";
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
    findGuardFacts: async () => ({ isMember: world.isMember }),
    findInterestedPersonIds: async () => world.interested,
    follow: async (_desk, moved) => void followed.push(moved),
    takeBack: async (_desk, undone) => void takenBack.push(undone),
    hasLeft: async () => world.hasLeft,
  };
  const roads: Roads = {
    find: (road) => (road === "sample" ? (wiring as RoadWiring<unknown>) : undefined),
    findPersonIds: async () => world.persons,
  };
  return { roads, wiring, world, followed, takenBack };
}
