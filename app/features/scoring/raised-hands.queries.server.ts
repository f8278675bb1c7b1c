import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { RaisedHandTable } from "~db/schema";

/** A raised hand with the stage in which it was raised. */
export function findPlace(db: Db | Trx, raisedHandId: string) {
  return db
    .selectFrom("RaisedHand as r")
    .innerJoin("Sheet as h", "h.id", "r.sheetId")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("Stage as st", "st.id", "p.stageId")
    .select(["r.id", "r.answeredAt", "s.id as seatId", "st.id as stageId", "st.contestId"])
    .where("r.id", "=", raisedHandId)
    .executeTakeFirst();
}

/** The hands that are up for these sheets. */
export function findOpen(db: Db | Trx, sheetIds: readonly string[]) {
  if (sheetIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("RaisedHand")
    .select(["id", "sheetId", "kind", "raisedAt"])
    .where("sheetId", "in", sheetIds)
    .where("answeredAt", "is", null)
    .orderBy("id")
    .execute();
}

export async function insert(trx: Trx, hand: RaisedHandTable) {
  await trx.insertInto("RaisedHand").values(hand).execute();
}

export async function updateAnswered(
  trx: Trx,
  raisedHandId: string,
  { at, by }: { at: Instant; by: string },
) {
  await trx
    .updateTable("RaisedHand")
    .set({ answeredAt: at, answeredBy: by })
    .where("id", "=", raisedHandId)
    .execute();
}
