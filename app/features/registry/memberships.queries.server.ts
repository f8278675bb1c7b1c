import type { Db, Trx } from "~db/connection.server";
import type { MembershipTable } from "~db/schema";

/** A worker's memberships, the standing one first, then the newest. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("Membership as m")
    .innerJoin("Union as u", "u.id", "m.unionId")
    .leftJoin("Account as a", "a.id", "m.createdBy")
    .select([
      "m.id",
      "m.unionId",
      "m.startsOn",
      "m.endsOn",
      "m.createdAt",
      "m.importId",
      "u.name as unionName",
      "a.name as createdByName",
    ])
    .where("m.workerId", "=", workerId)
    .orderBy((eb) => eb("m.endsOn", "is not", null))
    .orderBy("m.startsOn", "desc")
    .orderBy("m.id", "desc")
    .execute();
}

/** How many people are members today of a union or of one below it. */
export async function countStandingBelow(db: Db | Trx, unionId: string): Promise<number> {
  const { n } = await db
    .selectFrom("UnionAncestor as x")
    .innerJoin("Membership as m", "m.unionId", "x.unionId")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("x.ancestorId", "=", unionId)
    .where("m.endsOn", "is", null)
    .where("w.keptId", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

export async function insert(trx: Trx, membership: MembershipTable) {
  await trx.insertInto("Membership").values(membership).execute();
}

/** Ends a membership that stands; answers whether it did. */
export async function end(trx: Trx, id: string, endsOn: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Membership")
    .set({ endsOn })
    .where("id", "=", id)
    .where("endsOn", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
