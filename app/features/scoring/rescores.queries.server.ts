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

/** Those of one entry on one panel, each with who called it. */
export function findCalled(db: Db | Trx, panelId: string, stageEntryId: string) {
  return db
    .selectFrom("Rescore as r")
    .innerJoin("Account as a", "a.id", "r.calledBy")
    .select(["r.id as rescoreId", "r.aspectKey", "r.calledAt", "a.name as caller"])
    .where("r.panelId", "=", panelId)
    .where("r.stageEntryId", "=", stageEntryId)
    .orderBy("r.id")
    .execute();
}

/** All marks of the aspects of an entry that a panel scored again, of every round, the oldest first, with their reasons. */
export function findMarks(db: Db | Trx, panelId: string, stageEntryId: string) {
  return db
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Mark as m", "m.sheetId", "h.id")
    .leftJoin("MarkReason as n", (join) =>
      join.onRef("n.sheetId", "=", "m.sheetId").onRef("n.seq", "=", "m.seq"),
    )
    .select(["h.seatId", "m.aspectKey", "m.rescoreId", "m.valueThousandths as value"])
    .select("n.text as reason")
    .where("h.stageEntryId", "=", stageEntryId)
    .where("s.panelId", "=", panelId)
    .where("h.setAsideAt", "is", null)
    .where("m.aspectKey", "in", (eb) =>
      eb
        .selectFrom("Rescore as r")
        .select("r.aspectKey")
        .where("r.panelId", "=", panelId)
        .where("r.stageEntryId", "=", stageEntryId),
    )
    .orderBy("m.seq")
    .execute();
}

export async function insert(trx: Trx, rescore: RescoreTable) {
  await trx.insertInto("Rescore").values(rescore).execute();
}
