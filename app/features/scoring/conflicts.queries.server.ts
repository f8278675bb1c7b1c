import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { RecusalTable } from "~db/schema";
import type { ConflictKind } from "./domain/panel/conflict";

/** One way in which an account has to do with an entry of a stage. */
interface ConflictRow {
  readonly stageId: string;
  readonly stageEntryId: string;
  /** The entry code: the one that says nothing about stations and works. */
  readonly number: number | null;
  readonly accountId: string;
  readonly kind: ConflictKind;
  /** The employer or union that both belong to; null of a tie. */
  readonly name: string | null;
}

/** How these accounts have to do with who takes part in these stages, also as substitute or leader, as the register knows it. */
export async function findAll(
  db: Db | Trx,
  stageIds: readonly string[],
  accountIds: readonly string[],
): Promise<readonly ConflictRow[]> {
  if (stageIds.length === 0 || accountIds.length === 0) return [];
  const { rows } = await sql<ConflictRow>`
    WITH part AS (
      SELECT DISTINCT e."stageId", e."id" AS "stageEntryId", n."number", m."workerId"
      FROM "StageEntry" AS e JOIN "Entry" AS n ON n."id" = e."entryId"
        JOIN "EntryMember" AS m ON m."entryId" = e."entryId" AND m."part" <> 'replaced'
      WHERE e."stageId" IN (${sql.join(stageIds)}) AND e."attendance" = 'expected'
    ), judge AS (
      SELECT a."id" AS "accountId", a."workerId" FROM "Account" AS a
      WHERE a."id" IN (${sql.join(accountIds)}) AND a."workerId" IS NOT NULL
    )
    SELECT p."stageId", p."stageEntryId", p."number", j."accountId", 'self' AS "kind", NULL AS "name"
      FROM part AS p JOIN judge AS j ON j."workerId" = p."workerId"
    UNION ALL
    SELECT p."stageId", p."stageEntryId", p."number", j."accountId", 'employer', f."name"
      FROM judge AS j
        JOIN "Employment" AS o ON o."workerId" = j."workerId" AND o."endsOn" IS NULL
        JOIN "Employment" AS w ON w."employerId" = o."employerId" AND w."endsOn" IS NULL
        JOIN part AS p ON p."workerId" = w."workerId" AND p."workerId" <> j."workerId"
        JOIN "Employer" AS f ON f."id" = o."employerId"
    UNION ALL
    SELECT p."stageId", p."stageEntryId", p."number", j."accountId", 'union', u."name"
      FROM judge AS j
        JOIN "Membership" AS o ON o."workerId" = j."workerId" AND o."endsOn" IS NULL
        JOIN "Membership" AS w ON w."unionId" = o."unionId" AND w."endsOn" IS NULL
        JOIN part AS p ON p."workerId" = w."workerId" AND p."workerId" <> j."workerId"
        JOIN "Union" AS u ON u."id" = o."unionId"
    UNION ALL
    SELECT p."stageId", p."stageEntryId", p."number", j."accountId", t."kind", NULL
      FROM judge AS j
        JOIN "Tie" AS t ON t."endsOn" IS NULL
          AND (t."workerId" = j."workerId" OR t."relatedWorkerId" = j."workerId")
        JOIN part AS p ON p."workerId" IN (t."workerId", t."relatedWorkerId")
          AND p."workerId" <> j."workerId"`.execute(db);
  return rows;
}

/** The entries of employers with which the judges of these stages said at their pledge that they have to do. */
export function findAllDeclared(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("Panel as p")
    .innerJoin("Seat as s", "s.panelId", "p.id")
    .innerJoin("DeclaredConflict as d", "d.seatId", "s.id")
    .innerJoin("Employer as f", "f.id", "d.employerId")
    .innerJoin("Employment as w", "w.employerId", "d.employerId")
    .innerJoin("EntryMember as m", "m.workerId", "w.workerId")
    .innerJoin("StageEntry as e", (join) =>
      join.onRef("e.entryId", "=", "m.entryId").onRef("e.stageId", "=", "p.stageId"),
    )
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select([
      "p.stageId",
      "s.id as seatId",
      "s.accountId",
      "e.id as stageEntryId",
      "n.number",
      "f.name",
    ])
    .distinct()
    .where("p.stageId", "in", stageIds)
    .where("m.part", "!=", "replaced")
    .where("s.leftAt", "is", null)
    .where("w.endsOn", "is", null)
    .where("e.attendance", "=", "expected")
    .orderBy("n.number")
    .execute();
}

/** From which entries of these stages which seats stand back. */
export function findAllRecusals(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("Recusal as r")
    .innerJoin("StageEntry as e", "e.id", "r.stageEntryId")
    .select(["r.seatId", "r.stageEntryId", "r.recusedAt", "r.recusedBy"])
    .where("e.stageId", "in", stageIds)
    .execute();
}

export async function insertRecusals(trx: Trx, recusals: readonly RecusalTable[]) {
  await trx.insertInto("Recusal").values(recusals).execute();
}
