import { sql } from "kysely";
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

/**
 * The sheets that two people have keyed through, settled where they differed, and that stand as these two left them:
 * as many versions further as marks were written, or one where all they read stood there already.
 */
export async function findKeyedThrough(
  db: Db | Trx,
  sheetIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const written = sql<number>`(SELECT count(*) FROM "Mark" AS m WHERE m."keyingId" = k."id")`;
  const rows = await db
    .selectFrom("Keying as k")
    .innerJoin("Sheet as h", "h.id", "k.sheetId")
    .select("k.sheetId")
    .where("k.sheetId", "in", anyOf(sheetIds))
    .where("k.seq", "=", 2)
    .whereRef("h.version", ">", "k.version")
    .where(sql<boolean>`h."version" = k."version" + max(1, ${written})`)
    .where(sql<boolean>`(${written} > 0 OR ${isAgreed})`)
    .execute();
  return new Set(rows.map(({ sheetId }) => sheetId));
}

/** What one of the two read, the other one read as well. */
const isAgreed = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM "Keying" AS o JOIN "KeyedMark" AS v ON v."keyingId" = o."id"
    WHERE o."sheetId" = k."sheetId" AND o."version" = k."version"
    GROUP BY v."aspectKey", v."valueThousandths" HAVING count(*) = 1
)`;

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
