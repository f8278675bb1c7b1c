import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import { insertRows } from "~db/many-rows";
import type { MarkReasonTable, MarkTable } from "~db/schema";

const BY_KEY = keptQuery((db, { markKey }: Places<{ markKey: string }>) =>
  db.selectFrom("Mark").selectAll().where("markKey", "=", markKey),
);

/** A mark by the key that its tablet made. */
export function findByKey(trx: Trx, markKey: string) {
  return BY_KEY.first(trx, { markKey });
}

const STANDING = keptQuery(
  (db, { sheetId, aspectKey }: Places<{ sheetId: string; aspectKey: string }>) =>
    db
      .selectFrom("Mark")
      .select(["markKey", "aspectKey", "valueThousandths", "rescoreId"])
      .where("sheetId", "=", sheetId)
      .where("aspectKey", "=", aspectKey)
      .orderBy("seq", "desc")
      .limit(1),
);

/** The mark of one aspect that stands. */
export function findStanding(db: Db | Trx, sheetId: string, aspectKey: string) {
  return STANDING.first(db, { sheetId, aspectKey });
}

/** The marks that stand on these sheets. */
export function findAllStanding(db: Db | Trx, sheetIds: readonly string[]) {
  if (sheetIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("Mark as m")
    .leftJoin("MarkReason as r", (join) =>
      join.onRef("r.sheetId", "=", "m.sheetId").onRef("r.seq", "=", "m.seq"),
    )
    .select([
      "m.sheetId",
      "m.seq",
      "m.markKey",
      "m.aspectKey",
      "m.valueThousandths",
      "m.rescoreId",
      "m.enteredAt",
      "m.replacesKey",
      "m.importId",
      "m.keyingId",
      "r.text as reason",
    ])
    .where("m.sheetId", "in", sheetIds)
    .where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM "Mark" AS later
      WHERE later."sheetId" = m."sheetId" AND later."aspectKey" = m."aspectKey" AND later."seq" > m."seq"
    )`)
    .execute();
}

/** The keys of a sheet's marks that came from paper: by a list, or keyed. */
export async function findPaperKeys(db: Db | Trx, sheetId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("Mark")
    .select("markKey")
    .where("sheetId", "=", sheetId)
    .where((eb) => eb.or([eb("importId", "is not", null), eb("keyingId", "is not", null)]))
    .execute();
  return rows.map(({ markKey }) => markKey);
}

/** The standing marks of these aspects of all sheets of panels that count, each with its seat and entry. */
export function findAllOfPanels(
  db: Db | Trx,
  panelIds: readonly string[],
  aspectKeys: readonly string[],
  stageEntryId: string | null,
) {
  if (aspectKeys.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("Seat as s")
    .innerJoin("Sheet as h", "h.seatId", "s.id")
    .innerJoin("Mark as m", "m.sheetId", "h.id")
    .select([
      "s.id as seatId",
      "s.panelId",
      "h.stageEntryId",
      "m.aspectKey",
      "m.valueThousandths",
      "m.rescoreId",
    ])
    .where("s.panelId", "in", panelIds)
    .where("h.setAsideAt", "is", null)
    .where("m.aspectKey", "in", aspectKeys)
    .$if(stageEntryId !== null, (query) => query.where("h.stageEntryId", "=", stageEntryId ?? ""))
    .where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM "Mark" AS later
      WHERE later."sheetId" = m."sheetId" AND later."aspectKey" = m."aspectKey" AND later."seq" > m."seq"
    )`)
    .execute();
}

/** Many marks at once, those of a list; some with a reason. */
export async function insertAll(
  trx: Trx,
  marks: readonly MarkTable[],
  reasons: readonly MarkReasonTable[],
) {
  await insertRows(trx, "Mark", marks);
  await insertRows(trx, "MarkReason", reasons);
}

export async function insert(trx: Trx, mark: MarkTable, reason: string | null) {
  await insertRows(trx, "Mark", [mark]);
  if (reason === null) return;
  const { sheetId, seq } = mark;
  await trx.insertInto("MarkReason").values({ sheetId, seq, text: reason }).execute();
}
