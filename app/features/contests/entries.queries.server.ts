import type { Db, Trx } from "~db/connection.server";

/** How many entries of each contest stand in each state. */
export function countByState(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("Case as k")
    .select((eb) => ["k.contestId", "k.state", eb.fn.countAll<number>().as("count")])
    .where("k.contestId", "in", contestIds)
    .where("k.road", "=", "entry")
    .groupBy(["k.contestId", "k.state"])
    .execute();
}

/** The accepted entries of a contest, in the order of their numbers. */
export function findAccepted(trx: Trx, contestId: string) {
  return trx
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select(["e.id", "e.number"])
    .where("e.contestId", "=", contestId)
    .where("k.state", "=", "accepted")
    .orderBy("e.number")
    .execute();
}
