import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import { isSamePerson } from "~db/same-person";
import type { KeyedMarkTable, KeyedReasonTable, KeyingTable } from "~db/schema";

/** The keyings of sheets that are still in the version on which they were keyed, each with whether it is this person's. */
export async function findAllStanding(
  db: Db | Trx,
  sheetIds: readonly string[],
  accountId: string,
) {
  const rows = await db
    .selectFrom("Keying as k")
    .innerJoin("Sheet as h", (join) =>
      join.onRef("h.id", "=", "k.sheetId").onRef("h.version", "=", "k.version"),
    )
    .innerJoin("Account as a", "a.id", "k.keyedBy")
    .select(["k.id as keyingId", "k.sheetId", "k.seq", "k.keyedAt"])
    .select(isSamePerson(accountId).as("isOwn"))
    .where("k.sheetId", "in", anyOf(sheetIds))
    .orderBy("k.sheetId")
    .orderBy("k.seq")
    .execute();
  return rows.map((row) => ({ ...row, isOwn: Boolean(row.isOwn) }));
}

/** What was keyed, mark by mark, each with its reason. */
export function findMarks(db: Db | Trx, keyingIds: readonly string[]) {
  return db
    .selectFrom("KeyedMark as m")
    .leftJoin("KeyedReason as r", (join) =>
      join.onRef("r.keyingId", "=", "m.keyingId").onRef("r.aspectKey", "=", "m.aspectKey"),
    )
    .select(["m.keyingId", "m.aspectKey", "m.valueThousandths as value", "r.text as reason"])
    .where("m.keyingId", "in", anyOf(keyingIds))
    .execute();
}

export async function insert(
  trx: Trx,
  keying: KeyingTable,
  marks: readonly KeyedMarkTable[],
  reasons: readonly KeyedReasonTable[],
) {
  await trx.insertInto("Keying").values(keying).execute();
  await trx.insertInto("KeyedMark").values(marks).execute();
  if (reasons.length > 0) await trx.insertInto("KeyedReason").values(reasons).execute();
}
