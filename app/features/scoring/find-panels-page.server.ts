import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import { nearestConflicts } from "./domain/panel/conflict";
import { freeCandidates, proposePanel } from "./domain/panel/propose-panel";
import { BEFORE_JUDGING } from "./domain/panel/stage-states";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findJudgePool } from "./find-judge-pool.server";
import { findSeatConflicts } from "./find-seat-conflicts.server";
import * as Panels from "./panels.queries.server";
import { stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

type JudgedStage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>;

/** The panels of a stage, module by module, with the pool of judges and a balanced proposal. */
export async function findPanelsPage(db: Db, stage: JudgedStage) {
  const { stageId, stageState } = stage;
  const pool = await findJudgePool(db, stage);
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const seats = groupBy(
    await Seats.findAllOfPanels(
      db,
      panels.map(({ panelId }) => panelId),
    ),
    ({ panelId }) => panelId,
  );
  const conflicts = groupBy(await findSeatConflicts(db, [stageId]), ({ seatId }) => seatId);
  const { modules } = (await stageSchemeOf(db, stage)).stage;
  return {
    hasBegun: !BEFORE_JUDGING.includes(stageState),
    pool,
    freeNames: freeCandidates(pool).map(({ name }) => name),
    modules: modules.filter(hasSheets).map((module) => {
      const panel = panels.find(({ moduleKey }) => moduleKey === module.id);
      return {
        moduleKey: module.id,
        name: module.name ?? module.id,
        judges: module.judges ?? 1,
        seats: (panel ? (seats.get(panel.panelId) ?? []) : []).map((seat) => ({
          ...seat,
          conflicts: nearestConflicts(conflicts.get(seat.seatId) ?? []),
        })),
        proposal: proposePanel(pool, module.judges ?? 1),
      };
    }),
  };
}

export type PanelsPage = Awaited<ReturnType<typeof findPanelsPage>>;
export type StaffedModule = PanelsPage["modules"][number];
