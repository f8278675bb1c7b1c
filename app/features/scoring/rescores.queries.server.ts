import type { Db, Trx } from "~db/connection.server";
import type { RescoreTable } from "~db/schema";

/** The re-scores of panels, of one entry or of all, the oldest first. */
export function findAllOfPanels(
  db: Db | Trx,
  panelIds: readonly string[],
  stageEntryId: string | null,
) {
  return db
    .selectFrom("Rescore")
    .select(["id as rescoreId", "aspectKey", "stageEntryId", "calledAt"])
    .where("panelId", "in", panelIds)
    .$if(stageEntryId !== null, (query) => query.where("stageEntryId", "=", stageEntryId ?? ""))
    .orderBy("id")
    .execute();
}

export async function insert(trx: Trx, rescore: RescoreTable) {
  await trx.insertInto("Rescore").values(rescore).execute();
}
