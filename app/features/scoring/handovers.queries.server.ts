import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { SheetHandoverTable, SheetOpeningTable } from "~db/schema";

const LAST = keptQuery((db, { sheetId }: Places<{ sheetId: string }>) =>
  db
    .selectFrom("SheetHandover")
    .select(["seq", "deviceKey", "handedAt"])
    .where("sheetId", "=", sheetId)
    .orderBy("seq", "desc")
    .limit(1),
);

/** The last hand-over of a sheet: only that tablet's marks are taken. */
export function findLast(db: Db | Trx, sheetId: string) {
  return LAST.first(db, { sheetId });
}

export async function insert(trx: Trx, handover: SheetHandoverTable) {
  await trx.insertInto("SheetHandover").values(handover).execute();
}

/** The tablets on which these sheets were opened, the one seen last first. */
export function findOpenings(db: Db | Trx, sheetIds: readonly string[]) {
  if (sheetIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("SheetOpening")
    .selectAll()
    .where("sheetId", "in", sheetIds)
    .orderBy("seenAt", "desc")
    .execute();
}

/** Notes that a tablet is there with a sheet, and how many marks it keeps. */
export async function upsertOpening(trx: Trx, opening: SheetOpeningTable) {
  const { seenAt, waitingCount } = opening;
  await trx
    .insertInto("SheetOpening")
    .values(opening)
    .onConflict((conflict) =>
      conflict.columns(["sheetId", "deviceKey"]).doUpdateSet({ seenAt, waitingCount }),
    )
    .execute();
}
