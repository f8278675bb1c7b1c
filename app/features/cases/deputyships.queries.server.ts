import type { Db, Trx } from "~db/connection.server";
import type { DeputyshipTable } from "~db/schema";

/** Whether someone stands in for an officer on a day. */
export async function existsOn(
  db: Db | Trx,
  { officerId, deputyId, day }: { officerId: string; deputyId: string; day: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("Deputyship")
    .select("id")
    .where("officerId", "=", officerId)
    .where("deputyId", "=", deputyId)
    .where("startsOn", "<=", day)
    .where("endsOn", ">=", day)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, deputyship: Omit<DeputyshipTable, "endedAt" | "endedBy">) {
  await trx
    .insertInto("Deputyship")
    .values({ ...deputyship, endedAt: null, endedBy: null })
    .execute();
}

/** For whom someone stands in on a day. */
export function findAllOfDeputy(db: Db | Trx, deputyId: string, day: string) {
  return db
    .selectFrom("Deputyship as d")
    .innerJoin("Account as a", "a.id", "d.officerId")
    .select(["d.officerId", "a.name as officerName", "d.endsOn"])
    .where("d.deputyId", "=", deputyId)
    .where("d.startsOn", "<=", day)
    .where("d.endsOn", ">=", day)
    .where("d.endedAt", "is", null)
    .orderBy("d.startsOn")
    .execute();
}
