import type { Db, Trx } from "~db/connection.server";
import type { SchemeVersionTable } from "~db/schema";

/** The version in force: the last one. */
export function findLatest(db: Db | Trx, schemeId: string) {
  return db
    .selectFrom("SchemeVersion")
    .selectAll()
    .where("schemeId", "=", schemeId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function find(db: Db | Trx, schemeId: string, number: number) {
  return db
    .selectFrom("SchemeVersion as v")
    .leftJoin("Account as a", "a.id", "v.adoptedBy")
    .selectAll("v")
    .select("a.name as adoptedByName")
    .where("v.schemeId", "=", schemeId)
    .where("v.number", "=", number)
    .executeTakeFirst();
}

export function findContent(db: Db | Trx, schemeId: string, number: number) {
  return db
    .selectFrom("SchemeVersion")
    .select("content")
    .where("schemeId", "=", schemeId)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** The versions of a scheme without their content, the newest first. */
export function findAllOfScheme(db: Db, schemeId: string) {
  return db
    .selectFrom("SchemeVersion as v")
    .leftJoin("Account as a", "a.id", "v.adoptedBy")
    .select(["v.number", "v.adoptedAt", "a.name as adoptedByName"])
    .where("v.schemeId", "=", schemeId)
    .orderBy("v.number", "desc")
    .execute();
}

export async function insert(trx: Trx, version: SchemeVersionTable) {
  await trx.insertInto("SchemeVersion").values(version).execute();
}
