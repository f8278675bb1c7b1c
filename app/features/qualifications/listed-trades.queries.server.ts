import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { TradeTable } from "~db/schema";

/** Trades of these occupation codes. */
export function findAllOfCodes(db: Db | Trx, codes: readonly string[]) {
  return db
    .selectFrom("Trade")
    .select(["edition", "occupationCode", "occupationName", "name"])
    .where("occupationCode", "in", anyOf(codes))
    .execute();
}

export async function insertAll(trx: Trx, trades: readonly TradeTable[]) {
  await insertRows(trx, "Trade", trades);
}
