import type { Db, Trx } from "~db/connection.server";
import type { FieldDecisionTable } from "~db/schema";

/** The last decision of each contest. */
export function findLast(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("FieldDecision as d")
    .innerJoin("Account as a", "a.id", "d.decidedBy")
    .selectAll("d")
    .select("a.name as decidedByName")
    .where("d.contestId", "in", contestIds)
    .where("d.seq", "=", (eb) =>
      eb
        .selectFrom("FieldDecision as o")
        .select((inner) => inner.fn.max("o.seq").as("seq"))
        .whereRef("o.contestId", "=", "d.contestId"),
    )
    .execute();
}

export async function insert(trx: Trx, decision: FieldDecisionTable): Promise<void> {
  await trx.insertInto("FieldDecision").values(decision).execute();
}
