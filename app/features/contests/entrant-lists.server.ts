import type { Roads } from "~/features/cases/road-wiring.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { holdsRole } from "~/shared/actor";
import { applyEntrantsIn } from "./apply-entrants.server";
import { openEntrantCheck } from "./check-entrants.server";
import { mayEnterWorkers, mayPlanContest } from "./contests.access";
import { ENTRANT_COLUMNS, OWN_ENTRANT_COLUMNS } from "./domain/entrant-list";

/** Lists of entrants can be brought in for a contest by those who organise it (contests.md §2). */
export function entrantLists(roads: Roads): ImportKind {
  return {
    name: "entrants",
    columns: ENTRANT_COLUMNS,
    mayBegin: (actor, contestId) =>
      contestId === null ? holdsRole(actor, "organiser") : mayPlanContest(actor, contestId),
    openCheck: (bench) => openEntrantCheck(bench, "organisers"),
    applyIn: (work, rows) => applyEntrantsIn(work, roads, "organisers", rows),
  };
}

/** A union brings in its own people for a contest, each of whom then confirms it as where they are entered one by one. */
export function unionEntrantLists(roads: Roads): ImportKind {
  return {
    name: "union-entrants",
    columns: OWN_ENTRANT_COLUMNS,
    mayBegin: (actor) => mayEnterWorkers(actor),
    openCheck: (bench) => openEntrantCheck(bench, "union"),
    applyIn: (work, rows) => applyEntrantsIn(work, roads, "union", rows),
  };
}
