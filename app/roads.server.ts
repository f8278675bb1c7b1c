import type { Roads, RoadWiring } from "~/features/cases/road-wiring.server";
import { contestWiring } from "~/features/contests/contest-road.server";
import { entryWiring } from "~/features/contests/entry-road.server";
import { grassrootsWiring } from "~/features/grassroots/grassroots-road.server";
import { transferWiring } from "~/features/registry/transfer-road.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { wholeStageWiring } from "~/features/results/stage-road.server";

const WIRINGS: readonly RoadWiring<unknown>[] = [
  transferWiring as RoadWiring<unknown>,
  contestWiring as RoadWiring<unknown>,
  entryWiring as RoadWiring<unknown>,
  wholeStageWiring as RoadWiring<unknown>,
  grassrootsWiring as RoadWiring<unknown>,
];
const byName = new Map(WIRINGS.map((wiring) => [wiring.road.name, wiring]));

/** The roads of all features, as the case engine is handed them. */
export const roads: Roads = {
  all: WIRINGS,
  find: (road) => byName.get(road),
  findPersonIds: Workers.findIdsOfAccounts,
};
