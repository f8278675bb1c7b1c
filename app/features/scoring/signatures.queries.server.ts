import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import { anyOfJson, insertRows } from "~db/many-rows";
import type { ReopeningTable, SignatureHandTable, SignatureTable } from "~db/schema";

const LAST = keptQuery((db, { sheetIds }: Places<{ sheetIds: string }>) =>
  db
    .selectFrom("Signature as g")
    .leftJoin("Reopening as r", (join) =>
      join.onRef("r.sheetId", "=", "g.sheetId").onRef("r.seq", "=", "g.seq"),
    )
    .select([
      "g.sheetId",
      "g.seq",
      "g.signedAt",
      "r.reopenedAt",
      "r.rescoreId as reopenedByRescoreId",
      "r.reason as reopenReason",
    ])
    .where("g.sheetId", "in", anyOfJson(sheetIds))
    .where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM "Signature" AS later
      WHERE later."sheetId" = g."sheetId" AND later."seq" > g."seq"
    )`),
);

/** The last signature under each of these sheets, and what reopened it, if anything did. */
export function findLast(db: Db | Trx, sheetIds: readonly string[]) {
  return LAST.all(db, { sheetIds: JSON.stringify(sheetIds) });
}

export async function insert(
  trx: Trx,
  signature: SignatureTable,
  hands: readonly Omit<SignatureHandTable, "sheetId" | "seq">[],
) {
  await trx.insertInto("Signature").values(signature).execute();
  const { sheetId, seq } = signature;
  await trx
    .insertInto("SignatureHand")
    .values(hands.map((hand) => ({ ...hand, sheetId, seq })))
    .execute();
}

/** Many signatures at once, each with the hands under it. */
export async function insertAll(
  trx: Trx,
  signatures: readonly SignatureTable[],
  hands: readonly SignatureHandTable[],
) {
  const PIECE = 200;
  for (let at = 0; at < signatures.length; at += PIECE) {
    await insertRows(trx, "Signature", signatures.slice(at, at + PIECE));
  }
  for (let at = 0; at < hands.length; at += PIECE) {
    await insertRows(trx, "SignatureHand", hands.slice(at, at + PIECE));
  }
}

export async function insertReopenings(trx: Trx, reopenings: readonly ReopeningTable[]) {
  if (reopenings.length === 0) return;
  await trx.insertInto("Reopening").values(reopenings).execute();
}
