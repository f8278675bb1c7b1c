import type { Db, Trx } from "~db/connection.server";
import type { RevealTable } from "~db/schema";

export async function insert(trx: Trx, reveal: RevealTable) {
  await trx.insertInto("Reveal").values(reveal).execute();
}

/** Who saw a worker's numbers in full, the last first. */
export function findLatest(db: Db, workerId: string, limit: number) {
  return db
    .selectFrom("Reveal as r")
    .innerJoin("Account as a", "a.id", "r.revealedBy")
    .select(["r.id", "r.field", "r.reason", "r.revealedAt", "a.name as byName"])
    .where("r.workerId", "=", workerId)
    .orderBy("r.revealedAt", "desc")
    .limit(limit)
    .execute();
}
