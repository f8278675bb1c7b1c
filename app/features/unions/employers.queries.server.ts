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
