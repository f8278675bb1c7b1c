import { sql } from "kysely";
import type { Db } from "~db/connection.server";
import type { UnionKind } from "./domain/union-tree";

/** What a list shows; `within` keeps it to those unions and what is below them, null shows all. */
export interface UnionFilter {
  readonly within: readonly string[] | null;
  readonly search: string;
  readonly kind: UnionKind | null;
  readonly withClosed: boolean;
}

const BY_KIND_THEN_NAME = sql`CASE u."kind" WHEN 'federation' THEN 0 WHEN 'town' THEN 1 WHEN 'industry' THEN 2 ELSE 3 END, u."name"`;

/** A page of unions. The page is cut first: what stands below each is counted for its rows alone. */
export function findPage(
  db: Db,
  filter: UnionFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const page = listed(db, filter)
    .select("u.id")
    .orderBy(BY_KIND_THEN_NAME)
    .limit(limit)
    .offset(offset);
  return db
    .selectFrom("Union as u")
    .where("u.id", "in", page)
    .leftJoin("Union as p", "p.id", "u.parentId")
    .select([
      "u.id",
      "u.name",
      "u.shortName",
      "u.kind",
      "u.closedAt",
      "p.id as parentId",
      "p.shortName as parentName",
    ])
    .select((eb) => [
      eb
        .selectFrom("Employer as e")
        .innerJoin("UnionAncestor as x", "x.unionId", "e.unionId")
        .whereRef("x.ancestorId", "=", "u.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("employers"),
      eb
        .selectFrom("UnionAncestor as x")
        .whereRef("x.ancestorId", "=", "u.id")
        .where("x.depth", ">", 0)
        .select(eb.fn.countAll<number>().as("n"))
        .as("below"),
    ])
    .orderBy(BY_KIND_THEN_NAME)
    .execute();
}

/** How many there are of each kind under the filter, its own kind left aside. */
export async function countByKind(db: Db, filter: UnionFilter): Promise<Record<UnionKind, number>> {
  const rows = await listed(db, { ...filter, kind: null })
    .select((eb) => ["u.kind", eb.fn.countAll<number>().as("n")])
    .groupBy("u.kind")
    .execute();
  const counts = { federation: 0, town: 0, industry: 0, grassroots: 0 };
  for (const { kind, n } of rows) counts[kind] = n;
  return counts;
}

function listed(db: Db, { within, search, kind, withClosed }: UnionFilter) {
  return db
    .selectFrom("Union as u")
    .$if(!withClosed, (query) => query.where("u.closedAt", "is", null))
    .$if(kind !== null, (query) => query.where("u.kind", "=", kind as UnionKind))
    .$if(search !== "", (query) => query.where(sql`instr(u."name", ${search})`, ">", 0))
    .$if(within !== null, (query) =>
      query.where("u.id", "in", (eb) =>
        eb
          .selectFrom("UnionAncestor")
          .select("unionId")
          .where("ancestorId", "in", within ?? []),
      ),
    );
}

/** Open unions that may be chosen as a parent, at most 500, by name. */
export function findAllParents(db: Db, within: readonly string[] | null) {
  return listed(db, { within, search: "", kind: null, withClosed: false })
    .select(["u.id", "u.name", "u.kind"])
    .where("u.kind", "!=", "grassroots")
    .orderBy("u.name")
    .limit(500)
    .execute();
}

/** Open unions by name, the federation and those directly below it first; a district has about 2,500. */
export function findAllOpen(
  db: Db,
  within: readonly string[] | null,
  kind: UnionKind | null = null,
) {
  return listed(db, { within, search: "", kind, withClosed: false })
    .select(["u.id", "u.name", "u.kind"])
    .orderBy(sql`u."kind" = 'grassroots'`)
    .orderBy("u.name")
    .limit(5_000)
    .execute();
}
