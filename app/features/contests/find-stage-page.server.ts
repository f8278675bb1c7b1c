import { findCasePage } from "~/features/cases/find-case-page.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import { noScoreOf } from "~/features/scoring/domain/score-sheet/no-score";
import * as Panels from "~/features/scoring/panels.queries.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { type StageFacts, stageBlockersOf } from "./domain/stage-road";
import { stageWiring } from "./stage-road.server";
import type * as Stages from "./stages.queries.server";

type Stage = NonNullable<Awaited<ReturnType<typeof Stages.find>>>;

/** What a stage's page shows: where it stands, what blocks its next step, its moves, and its entries by code. */
export async function findStagePage(
  db: Db,
  roads: Roads,
  { stage, actor, now }: { readonly stage: Stage; readonly actor: Actor; readonly now: Instant },
) {
  const wiring = roads.find("stage") ?? stageWiring;
  const facts = (await wiring.findGuardFacts(db, [stage.caseId], now)).get(stage.caseId);
  return {
    stage,
    blockers: facts ? stageBlockersOf(stage.state, facts as StageFacts) : [],
    places: await findPlaces(db, stage.id),
    page: await findCasePage(db, roads, { actor, caseId: stage.caseId, now }),
  };
}

export type StagePage = Awaited<ReturnType<typeof findStagePage>>;

/**
 * Each drawn entry under the code that stands on the floor, and how many of its sheets are signed: no names. Anyone
 * may read in the draw's record who has which place, so that beside a code stands neither its place nor an id, and
 * codes stand in their own order.
 */
async function findPlaces(db: Db, stageId: string) {
  const sheets = groupBy(
    await Sheets.findAllOfStages(db, [stageId]),
    ({ stageEntryId }) => stageEntryId,
  );
  const entries = await Panels.findStageEntries(db, stageId);
  const places = entries.map(({ stageEntryId, place, batch, stationCode, attendance }) => {
    const own = sheets.get(stageEntryId) ?? [];
    return {
      ...{ key: stationCode ?? stageEntryId, batch, stationCode, attendance },
      isDrawn: place !== null,
      place: stationCode === null ? place : null,
      noScore: noScoreOf(attendance),
      sheetCount: own.length,
      doneCount: own.filter(({ isSigned, isExcused }) => isSigned + isExcused > 0).length,
    };
  });
  return places.sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
}

export type StagePlace = StagePage["places"][number];
