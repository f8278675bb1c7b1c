import { sql } from "kysely";
import type { Db } from "~db/connection.server";
import { hashesEndingIn } from "./domain/number-hash";
import type { Standing } from "./domain/standing";
import type { WorkerSearch } from "./domain/worker-search";

/** What a list shows; `within` keeps it to those unions and what is below them, null shows all. */
export interface WorkerFilter {
  readonly within: readonly string[] | null;
  /** Narrows it further, to one union and what is below it. */
  readonly below: string | null;
  readonly search: WorkerSearch;
  readonly standing: Standing | null;
}

/** A page of workers by pinyin. The page is cut first: what stands beside a name is looked up for its rows alone. */
export function findPage(
  db: Db,
  filter: WorkerFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const page = listed(db, filter)
    .select("w.id")
    .orderBy("w.namePinyin")
    .orderBy("w.id")
    .limit(limit)
    .offset(offset);
  return shown(db.selectFrom("Worker as w").where("w.id", "in", page))
    .orderBy("w.namePinyin")
    .orderBy("w.id")
    .execute();
}

/** Where a walk through all workers stands: behind this one. */
export interface WorkerPlace {
  readonly id: string;
  readonly namePinyin: string;
}

/** The next so many workers by pinyin, whatever the filter: a walk in steps of one length, however few it finds. */
export function findPlacesAfter(db: Db, after: WorkerPlace | null, limit: number) {
  return db
    .selectFrom("Worker as w")
    .select(["w.id", "w.namePinyin"])
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(w."namePinyin", w."id") > (${after?.namePinyin ?? ""}, ${after?.id ?? ""})`,
      ),
    )
    .orderBy("w.namePinyin")
    .orderBy("w.id")
    .limit(limit)
    .execute();
}

/** Those of some workers that a list shows, in no order: asked for one, SQLite would walk all by it. */
export function findAllListed(db: Db, filter: WorkerFilter, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return shown(listed(db, filter).where("w.id", "in", ids)).execute();
}

function shown(workers: ReturnType<typeof listed>) {
  return workers
    .innerJoin("Union as u", "u.id", "w.unionId")
    .select([
      "w.id",
      "w.name",
      "w.namePinyin",
      "w.identityTail",
      "w.phoneTail",
      "u.id as unionId",
      "u.shortName as unionName",
    ])
    .select(standingOf.as("standing"))
    .select((eb) => [
      eb
        .selectFrom("Employment as j")
        .innerJoin("Employer as e", "e.id", "j.employerId")
        .select("e.name")
        .whereRef("j.workerId", "=", "w.id")
        .where("j.endsOn", "is", null)
        .orderBy("j.startsOn", "desc")
        .limit(1)
        .as("employerName"),
    ]);
}

/** How many the list shows. */
export async function count(db: Db, filter: WorkerFilter): Promise<number> {
  const { n } = await listed(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** The last row of the register, by SQLite's own number; they go up from 1. */
export async function findLastRow(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom("Worker")
    .select(sql<number | null>`max("rowid")`.as("n"))
    .executeTakeFirstOrThrow();
  return n ?? 0;
}

/**
 * How many there are of each standing under the filter, its own standing left aside; among some rows of the register
 * where a part is given: from the first, before the second.
 */
export async function countByStanding(
  db: Db,
  filter: WorkerFilter,
  part: { readonly from: number; readonly before: number } | null = null,
): Promise<Record<Standing, number>> {
  const rows = await listed(db, { ...filter, standing: null })
    .$if(part !== null, (query) =>
      query.where(
        sql<boolean>`w."rowid" >= ${part?.from ?? 0} AND w."rowid" < ${part?.before ?? 0}`,
      ),
    )
    .select((eb) => [standingOf.as("standing"), eb.fn.countAll<number>().as("n")])
    .groupBy(standingOf)
    .execute();
  const counts = { member: 0, employed: 0, left: 0 };
  for (const { standing, n } of rows) counts[standing] = n;
  return counts;
}

const standingOf = sql<Standing>`CASE
  WHEN EXISTS (SELECT 1 FROM "Membership" m WHERE m."workerId" = w."id" AND m."endsOn" IS NULL) THEN 'member'
  WHEN EXISTS (SELECT 1 FROM "Employment" j WHERE j."workerId" = w."id" AND j."endsOn" IS NULL) THEN 'employed'
  ELSE 'left' END`;

function listed(db: Db, { within, below, search, standing }: WorkerFilter) {
  return (
    db
      .selectFrom("Worker as w")
      // Of identity numbers, standing records alone are indexed: "+" keeps a whole list from going by them.
      .where(sql`+w."keptId"`, "is", null)
      .$if(standing !== null, (query) => query.where(standingOf, "=", standing as Standing))
      .$if(search.by === "name", (query) =>
        query.where(sql`instr(w."name", ${"part" in search ? search.part : ""})`, ">", 0),
      )
      .$if(search.by === "letters", (query) => query.where(matchesLetters(search)))
      .$if(search.by === "last-four", (query) => query.where(endsIn(search)))
      .$if(within !== null, (query) => query.where(isBelow(db, within ?? [], search)))
      .$if(below !== null, (query) => query.where(isBelow(db, [below ?? ""], search)))
  );
}

/** The end of a number leads to a few; "+" keeps SQLite from going through the unions' people for them. */
function isBelow(db: Db, unionIds: readonly string[], { by }: WorkerSearch) {
  const below = db
    .selectFrom("UnionAncestor")
    .select("unionId")
    .where("ancestorId", "in", unionIds);
  const unionId = by === "last-four" ? sql`+w."unionId"` : sql`w."unionId"`;
  return sql<boolean>`${unionId} IN (${below})`;
}

/** The index of identity numbers holds standing records alone: its half asks for one in so many words. */
function endsIn(search: WorkerSearch) {
  const { from, before } = hashesEndingIn("tail" in search ? search.tail : "");
  return sql<boolean>`(w."identityHash" >= ${from} AND w."identityHash" < ${before} AND w."keptId" IS NULL
    OR w."phoneHash" >= ${from} AND w."phoneHash" < ${before})`;
}

/** Letters begin the initials ("lhxm") or the pinyin ("linghu"), whose blanks and capitals don't count. */
function matchesLetters(search: WorkerSearch) {
  const prefix = "prefix" in search ? search.prefix : "";
  return sql<boolean>`(w."nameInitials" >= ${prefix} AND w."nameInitials" < ${`${prefix}\u{10FFFF}`}
    OR replace(lower(w."namePinyin"), ' ', '') LIKE ${`${prefix}%`})`;
}
