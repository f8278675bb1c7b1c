import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";

/** Every union with its place, for lists that name unions; a district has about 2,500. */
export function findAllUnions(db: Db | Trx) {
  return db
    .selectFrom("Union")
    .select(["id", "parentId", "kind", "name", "shortName", "foundedOn", "closedAt"])
    .execute();
}

/** Every employer by its names, for lists that name employers; a district has about 12,000. */
export function findAllEmployers(db: Db | Trx) {
  return db.selectFrom("Employer").select(["id", "unionId", "name", "creditCode"]).execute();
}

/** Names that employers had before. */
export function findAllFormerNames(db: Db | Trx) {
  return db.selectFrom("FormerEmployerName").select(["employerId", "name"]).execute();
}

/** The unions of a list that are open still. */
export async function findOpenAmong(trx: Trx, unionIds: readonly string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("Union")
    .select("id")
    .where("id", "in", anyOf(unionIds))
    .where("closedAt", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** These unions and all below them. */
export async function findAllBelow(
  db: Db | Trx,
  unionIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("UnionAncestor")
    .select("unionId")
    .where("ancestorId", "in", anyOf(unionIds))
    .execute();
  return new Set(rows.map(({ unionId }) => unionId));
}
