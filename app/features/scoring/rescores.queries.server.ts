import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { RescoreTable } from "~db/schema";

/** The re-scores of panels, the oldest first. */
export function findAllOfPanels(db: Db | Trx, panelIds: readonly string[]) {
  return rescores(db).where("panelId", "in", panelIds).execute();
}

const OF_ENTRY = keptQuery((db, place: Places<{ panelId: string; stageEntryId: string }>) =>
  rescores(db).where("panelId", "=", place.panelId).where("stageEntryId", "=", place.stageEntryId),
);

/** Those of one entry on one panel. */
export function findAllOfEntry(db: Db | Trx, panelId: string, stageEntryId: string) {
  return OF_ENTRY.all(db, { panelId, stageEntryId });
}

function rescores(db: Db | Trx) {
  return db
    .selectFrom("Rescore")
    .select(["id as rescoreId", "aspectKey", "stageEntryId", "calledAt"])
    .orderBy("id");
}

export async function insert(trx: Trx, rescore: RescoreTable) {
  await trx.insertInto("Rescore").values(rescore).execute();
}
