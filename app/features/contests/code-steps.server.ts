import { randomBytes } from "node:crypto";
import type { Desk } from "~/features/audit/carry-out.server";
import { hasSheets } from "~/features/scoring/domain/score-sheet/sheet-aspects";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { numbersFrom } from "~/shared/digest";
import type { Db, Trx } from "~db/connection.server";
import * as CodeLayers from "./code-layers.queries.server";
import {
  type CodedEntry,
  type CodeLayer,
  layersOf,
  stationCodesFor,
  workCodesFor,
} from "./domain/code-layers";

/** A stage as far as its codes depend on it. */
export interface CodedStage {
  readonly id: string;
  readonly isCoded: number;
  readonly schemeId: string | null;
  readonly schemeVersion: number | null;
  readonly schemeStage: string;
}

/** The layers of codes that a stage has by its contest and its scheme. */
export async function findLayersOf(db: Db | Trx, stage: CodedStage): Promise<readonly CodeLayer[]> {
  const { stage: planned } = await stageSchemeOf(db, stage);
  const hasWorks = planned.modules.some((one) => one.marking === "works" && hasSheets(one));
  return layersOf({ isCoded: stage.isCoded === 1, hasWorks });
}

/** Gives a layer's codes to all who have a place. Entry codes were given with the place in the contest. */
export async function giveCodesIn({ trx }: Desk, stageId: string, layer: CodeLayer): Promise<void> {
  if (layer === "entry") return;
  const rows = await CodeLayers.findCodes(trx, stageId);
  const entries = rows.map(({ id, session, batch }): CodedEntry => {
    return { id, session, batch: batch ?? 1 };
  });
  // Nobody can work out which code is whose: nothing of this seed is kept.
  const numbers = numbersFrom(randomBytes(32).toString("hex"));
  const column = layer === "station" ? "stationCode" : "workCode";
  await CodeLayers.clearCodes(trx, stageId, column);
  const give = layer === "station" ? stationCodesFor : workCodesFor;
  await CodeLayers.updateCodes(trx, column, give(entries, numbers));
}
