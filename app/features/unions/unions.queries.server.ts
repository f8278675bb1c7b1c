import { sql } from "kysely";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { UnionKind } from "./domain/union-tree";

/** A union with the ids of itself and all above it, nearest first. */
export async function find(db: Db | Trx, unionId: string) {
  const union = await db
    .selectFrom("Union")
    .selectAll()
    .where("id", "=", unionId)
    .executeTakeFirst();
  return union && { ...union, lineage: await findLineage(db, unionId) };
}

const LINEAGE = keptQuery((db, { unionId }: Places<{ unionId: string }>) =>
  db
    .selectFrom("UnionAncestor")
    .select("ancestorId")
    .where("unionId", "=", unionId)
    .orderBy("depth"),
);

/** The union's own id and those of all above it, nearest first. */
export async function findLineage(db: Db | Trx, unionId: string): Promise<string[]> {
  const rows = await LINEAGE.all(db, { unionId });
  return rows.map(({ ancestorId }) => ancestorId);
}

/** The lineages of these unions, by union. */
export async function findLineages(
  db: Db | Trx,
  unionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom("UnionAncestor")
    .select(["unionId", "ancestorId"])
    .where("unionId", "in", unionIds)
    .orderBy("depth")
    .execute();
  return new Map(
    [...groupBy(rows, ({ unionId }) => unionId)].map(([unionId, own]) => [
      unionId,
      own.map(({ ancestorId }) => ancestorId),
    ]),
  );
}

/** The unions above one, the federation first. */
export function findAllAbove(db: Db, unionId: string) {
  return db
    .selectFrom("UnionAncestor as x")
    .innerJoin("Union as u", "u.id", "x.ancestorId")
    .select(["u.id", "u.shortName", "u.kind"])
    .where("x.unionId", "=", unionId)
    .where("x.depth", ">", 0)
    .orderBy("x.depth", "desc")
    .execute();
}

export function findFederation(db: Db | Trx) {
  return db
    .selectFrom("Union")
    .select(["id", "name", "shortName"])
    .where("kind", "=", "federation")
    .executeTakeFirst();
}

/** Whether there is such a union, and it takes new records. */
export async function existsOpen(trx: Trx, unionId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Union")
    .select("id")
    .where("id", "=", unionId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function existsName(
  trx: Trx,
  name: string,
  exceptId: string | null,
): Promise<boolean> {
  const row = await trx
    .selectFrom("Union")
    .select("id")
    .where("name", "=", name)
    .where("id", "!=", exceptId ?? "")
    .executeTakeFirst();
  return row !== undefined;
}

/** What stands directly below, by name, at most so many. */
export function findAllBelow(db: Db, unionId: string, limit: number) {
  return db
    .selectFrom("Union")
    .select(["id", "name", "shortName", "kind", "closedAt"])
    .where("parentId", "=", unionId)
    .orderBy("closedAt")
    .orderBy("name")
    .limit(limit)
    .execute();
}

/** How many stand directly below, the closed ones too. */
export async function countBelow(db: Db, unionId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Union")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("parentId", "=", unionId)
    .executeTakeFirstOrThrow();
  return n;
}

export async function countOpenBelow(db: Db | Trx, unionId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Union")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("parentId", "=", unionId)
    .where("closedAt", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

export interface NewUnion {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnionKind;
  readonly name: string;
  readonly shortName: string;
  readonly foundedOn: string | null;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
}

/** Puts a union into the tree, with its place below all unions above it. */
export async function insert(trx: Trx, union: NewUnion) {
  await trx
    .insertInto("Union")
    .values({ ...union, version: 1, closedAt: null, closedBy: null })
    .execute();
  await trx
    .insertInto("UnionAncestor")
    .values({ unionId: union.id, ancestorId: union.id, depth: 0 })
    .execute();
  if (union.parentId === null) return;
  await trx
    .insertInto("UnionAncestor")
    .columns(["unionId", "ancestorId", "depth"])
    .expression((eb) =>
      eb
        .selectFrom("UnionAncestor")
        .select([eb.val(union.id).as("unionId"), "ancestorId", eb("depth", "+", 1).as("depth")])
        .where("unionId", "=", union.parentId),
    )
    .execute();
}

/** Changes a union that still has this version; answers whether it had. */
export async function update(
  trx: Trx,
  {
    id,
    version,
    ...facts
  }: { id: string; version: number; name: string; shortName: string; foundedOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Union")
    .set({ ...facts, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Moves a union with all below it under another parent: the paths through the old one go, those through the new one come. */
export async function updateParent(trx: Trx, unionId: string, parentId: string) {
  const subtree = trx
    .selectFrom("UnionAncestor")
    .select("unionId")
    .where("ancestorId", "=", unionId);
  await trx
    .deleteFrom("UnionAncestor")
    .where("unionId", "in", subtree)
    .where("ancestorId", "not in", subtree)
    .execute();
  await trx.updateTable("Union").set({ parentId }).where("id", "=", unionId).execute();
  await sql`
    INSERT INTO "UnionAncestor" ("unionId", "ancestorId", "depth")
    SELECT below."unionId", above."ancestorId", below."depth" + above."depth" + 1
    FROM "UnionAncestor" AS below, "UnionAncestor" AS above
    WHERE below."ancestorId" = ${unionId} AND above."unionId" = ${parentId}
  `.execute(trx);
}

export async function close(trx: Trx, unionId: string, { at, by }: { at: Instant; by: string }) {
  await trx
    .updateTable("Union")
    .set((eb) => ({ closedAt: at, closedBy: by, version: eb("version", "+", 1) }))
    .where("id", "=", unionId)
    .execute();
}

export function findName(db: Db, unionId: string) {
  return db.selectFrom("Union").select("shortName").where("id", "=", unionId).executeTakeFirst();
}
