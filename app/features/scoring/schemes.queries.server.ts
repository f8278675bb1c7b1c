import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { SchemeTable } from "~db/schema";

export function find(db: Db | Trx, schemeId: string) {
  return db
    .selectFrom("Scheme as s")
    .leftJoin("Account as a", "a.id", "s.changedBy")
    .selectAll("s")
    .select("a.name as changedByName")
    .where("s.id", "=", schemeId)
    .executeTakeFirst();
}

/** A page of the schemes whose name holds a text, the last changed first. */
export function findPage(
  db: Db,
  search: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom("Scheme as s")
    .leftJoin("Account as a", "a.id", "s.changedBy")
    .select(["s.id", "s.name", "s.draft", "s.changedAt", "a.name as changedByName"])
    .select((eb) => [
      eb
        .selectFrom("SchemeVersion as v")
        .select((inner) => inner.fn.max("v.number").as("n"))
        .whereRef("v.schemeId", "=", "s.id")
        .as("latest"),
    ])
    .where(sql`instr(s."name", ${search})`, ">", search === "" ? -1 : 0)
    .orderBy("s.changedAt", "desc")
    .orderBy("s.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function count(db: Db, search: string): Promise<number> {
  const { n } = await db
    .selectFrom("Scheme as s")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(sql`instr(s."name", ${search})`, ">", search === "" ? -1 : 0)
    .executeTakeFirstOrThrow();
  return n;
}

/** These schemes' drafts, each with its version in force, or null where there is none. */
export function findAllWithLatest(db: Db | Trx, schemeIds: readonly string[]) {
  return db
    .selectFrom("Scheme as s")
    .leftJoin("SchemeVersion as v", (join) =>
      join.onRef("v.schemeId", "=", "s.id").on("v.number", "=", (eb) =>
        eb
          .selectFrom("SchemeVersion as o")
          .select((inner) => inner.fn.max("o.number").as("number"))
          .whereRef("o.schemeId", "=", "s.id"),
      ),
    )
    .select(["s.id", "s.draft", "v.number", "v.content"])
    .where("s.id", "in", schemeIds)
    .execute();
}

/** Every scheme as a choice of what to begin with, the last changed first. */
export function findChoices(db: Db) {
  return db
    .selectFrom("Scheme")
    .select(["id", "name"])
    .orderBy("changedAt", "desc")
    .limit(500)
    .execute();
}

export async function insert(trx: Trx, scheme: SchemeTable) {
  await trx.insertInto("Scheme").values(scheme).execute();
}

/** Writes a draft over the version that was seen; answers whether it still stood. */
export async function updateDraft(
  trx: Trx,
  scheme: Pick<SchemeTable, "id" | "version" | "name" | "draft" | "changedAt" | "changedBy">,
): Promise<boolean> {
  const { id, version, ...changes } = scheme;
  const { numUpdatedRows } = await trx
    .updateTable("Scheme")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
