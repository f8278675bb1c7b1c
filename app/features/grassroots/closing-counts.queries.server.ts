import type { Db, Trx } from "~db/connection.server";
import type { ClosingCountTable } from "~db/schema";

/** The numbers of a report that names nobody, and who entered them. */
export function find(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("ClosingCount as n")
    .innerJoin("Account as a", "a.id", "n.countedBy")
    .selectAll("n")
    .select("a.name as countedByName")
    .where("n.grassrootsId", "=", grassrootsId)
    .executeTakeFirst();
}

/** Writes over numbers that are there; the same ones keep who entered them and when. */
export async function upsert(trx: Trx, count: ClosingCountTable): Promise<void> {
  const { grassrootsId: _key, countedAt: _at, countedBy: _by, ...numbers } = count;
  await trx
    .insertInto("ClosingCount")
    .values(count)
    .onConflict((conflict) =>
      conflict
        .column("grassrootsId")
        .doUpdateSet({ ...numbers, countedAt: count.countedAt, countedBy: count.countedBy })
        .where((eb) =>
          eb.or([
            eb("ClosingCount.participantCount", "!=", numbers.participantCount),
            eb("ClosingCount.unitCount", "!=", numbers.unitCount),
            eb("ClosingCount.firstCount", "!=", numbers.firstCount),
            eb("ClosingCount.secondCount", "!=", numbers.secondCount),
            eb("ClosingCount.thirdCount", "!=", numbers.thirdCount),
            eb("ClosingCount.meritCount", "!=", numbers.meritCount),
          ]),
        ),
    )
    .execute();
}

export async function remove(trx: Trx, grassrootsId: string): Promise<void> {
  await trx.deleteFrom("ClosingCount").where("grassrootsId", "=", grassrootsId).execute();
}
