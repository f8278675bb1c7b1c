import type { Trx } from "~db/connection.server";
import { insertRows } from "~db/many-rows";
import type { FormerEmployerNameTable } from "~db/schema";

/** Names that employers bore until now: old lists still have them. */
export async function insertAll(trx: Trx, names: readonly FormerEmployerNameTable[]) {
  await insertRows(trx, "FormerEmployerName", names);
}
