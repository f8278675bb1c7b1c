import { sql } from "kysely";
import type { Db } from "~db/connection.server";

/** Why two records may be of one person, the surest first. */
export type DuplicateSign = "phone" | "born-on" | "employer";

export interface DuplicatePair {
  readonly sign: DuplicateSign;
  readonly oneId: string;
  readonly otherId: string;
}

/**
 * Pairs of standing records with one name that also share a phone, a birth date, or an employer, of workers in
 * these unions and below (null: everywhere). Records with two different identity numbers are two people.
 */
export async function findPage(
  db: Db,
  within: readonly string[] | null,
  { limit, offset }: { limit: number; offset: number },
): Promise<DuplicatePair[]> {
  const { rows } =
    await sql<DuplicatePair>`SELECT "sign", "oneId", "otherId" FROM (${pairs(within)})
    ORDER BY "rank", "oneId", "otherId" LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return rows;
}

export async function count(db: Db, within: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (${pairs(within)})`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/**
 * Each pair once, under its surest sign. One of the two has no identity number: these are found first, since nearly
 * all have one.
 */
function pairs(within: readonly string[] | null) {
  return sql`SELECT min(bare."id", other."id") AS "oneId", max(bare."id", other."id") AS "otherId",
    CASE WHEN bare."phoneHash" = other."phoneHash" THEN 'phone'
      WHEN bare."bornOn" = other."bornOn" THEN 'born-on' ELSE 'employer' END AS "sign",
    CASE WHEN bare."phoneHash" = other."phoneHash" THEN 0
      WHEN bare."bornOn" = other."bornOn" THEN 1 ELSE 2 END AS "rank"
    FROM "Worker" bare JOIN "Worker" other
      ON other."namePinyin" = bare."namePinyin" AND other."name" = bare."name" AND other."id" <> bare."id"
    WHERE bare."identityHash" IS NULL AND (other."identityHash" IS NOT NULL OR bare."id" < other."id")
      AND bare."keptId" IS NULL AND other."keptId" IS NULL
      AND bare."redactedAt" IS NULL AND other."redactedAt" IS NULL
      AND (bare."phoneHash" = other."phoneHash" OR bare."bornOn" = other."bornOn" OR EXISTS (
        SELECT 1 FROM "Employment" j JOIN "Employment" k ON k."employerId" = j."employerId"
        WHERE j."workerId" = bare."id" AND k."workerId" = other."id"))
      ${within === null ? sql`` : sql`AND ${isWithin("bare", within)} AND ${isWithin("other", within)}`}`;
}

function isWithin(side: "bare" | "other", within: readonly string[]) {
  if (within.length === 0) return sql`0`;
  return sql`${sql.ref(`${side}.unionId`)} IN (SELECT "unionId" FROM "UnionAncestor"
    WHERE "ancestorId" IN (${sql.join([...within])}))`;
}
