import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";

export function find(db: Db | Trx, employerId: string) {
  return db.selectFrom("Employer").selectAll().where("id", "=", employerId).executeTakeFirst();
}

/** A page of the employers that a union covers itself. */
export function findPage(
  db: Db,
  unionId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom("Employer")
    .select(["id", "name", "creditCode"])
    .where("unionId", "=", unionId)
    .orderBy("name")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countForUnion(db: Db | Trx, unionId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Employer")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("unionId", "=", unionId)
    .executeTakeFirstOrThrow();
  return n;
}

/** The employer that holds a credit code already, with its union. */
export function findByCreditCode(trx: Trx, creditCode: string, exceptId: string | null) {
  return trx
    .selectFrom("Employer as e")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .select(["e.id", "e.name", "u.name as unionName"])
    .where("e.creditCode", "=", creditCode)
    .where("e.id", "!=", exceptId ?? "")
    .executeTakeFirst();
}

export async function insert(
  trx: Trx,
  employer: {
    id: string;
    unionId: string;
    name: string;
    creditCode: string | null;
    createdAt: Instant;
    createdBy: string | null;
  },
) {
  await trx
    .insertInto("Employer")
    .values({ ...employer, version: 1 })
    .execute();
}

/** Changes an employer that still has this version; answers whether it had. */
export async function update(
  trx: Trx,
  {
    id,
    version,
    ...facts
  }: { id: string; version: number; name: string; creditCode: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Employer")
    .set({ ...facts, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Employers whose name holds the text, or whose credit code it is; at most so many, by name. */
export function findAllMatching(db: Db, text: string, limit: number) {
  return db
    .selectFrom("Employer as e")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .select(["e.id", "e.name", "u.shortName as unionName"])
    .where((eb) =>
      eb.or([
        eb(sql`instr(e."name", ${text})`, ">", 0),
        eb("e.creditCode", "=", text.toUpperCase()),
      ]),
    )
    .where("u.closedAt", "is", null)
    .orderBy("e.name")
    .limit(limit)
    .execute();
}

/** All that a union covers itself, by name; a joint union has some hundred. */
export function findAllForUnion(db: Db, unionId: string) {
  return db
    .selectFrom("Employer")
    .select(["id", "name"])
    .where("unionId", "=", unionId)
    .orderBy("name")
    .limit(2_000)
    .execute();
}
