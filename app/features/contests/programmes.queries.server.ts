import type { Db, Trx } from "~db/connection.server";
import type { ProgrammeTable } from "~db/schema";

/** Every programme, the newest year first, with how many contests it has. */
export function findAll(db: Db) {
  return db
    .selectFrom("Programme as p")
    .select((eb) => [
      "p.id",
      "p.name",
      "p.year",
      "p.documentNumber",
      eb
        .selectFrom("Contest as c")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .whereRef("c.programmeId", "=", "p.id")
        .as("contestCount"),
    ])
    .orderBy("p.year", "desc")
    .orderBy("p.id", "desc")
    .execute();
}

export function find(db: Db | Trx, programmeId: string) {
  return db.selectFrom("Programme").selectAll().where("id", "=", programmeId).executeTakeFirst();
}

export async function existsNamed(trx: Trx, year: number, name: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Programme")
    .select("id")
    .where("year", "=", year)
    .where("name", "=", name)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, programme: ProgrammeTable): Promise<void> {
  await trx.insertInto("Programme").values(programme).execute();
}
