import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { StageTable } from "~db/schema";

/** The stages of contests with their states, in their order. */
export function findAllOfContests(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .select(["s.id", "s.contestId", "s.caseId", "s.seq", "s.schemeStage", "k.state", "k.version"])
    .where("s.contestId", "in", contestIds)
    .orderBy("s.contestId")
    .orderBy("s.seq")
    .execute();
}

/** A stage with where it stands. */
export function find(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .select(["s.id", "s.contestId", "s.caseId", "s.seq", "s.schemeStage", "k.state", "k.version"])
    .where("s.id", "=", stageId)
    .executeTakeFirst();
}

/** The stages behind cases, with the contest of each and how many entries it has and still lack a place. */
export function findAllOfCases(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .leftJoin("StageEntry as e", "e.stageId", "s.id")
    .select((eb) => [
      "s.id",
      "s.caseId",
      "s.seq",
      "s.schemeStage",
      "c.id as contestId",
      "c.name as contestName",
      "c.schemeId",
      "c.schemeVersion",
      eb.fn.count<number>("e.id").as("entryCount"),
      eb.fn
        .count<number>("e.id")
        .filterWhere("e.place", "is", null)
        .filterWhere("e.attendance", "=", "expected")
        .as("undrawnCount"),
    ])
    .where("s.caseId", "in", caseIds)
    .groupBy("s.id")
    .execute();
}

/**
 * How many judges of each stage sit over their own people: someone of their employer or their union takes part, an
 * employer that they declared, or someone whom they are tied to as kin, master, apprentice or coach.
 */
export function countConflicts(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("Panel as p")
    .innerJoin("Seat as s", "s.panelId", "p.id")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .select((eb) => ["p.stageId", eb.fn.countAll<number>().as("count")])
    .where("p.stageId", "in", stageIds)
    .where("s.leftAt", "is", null)
    .where(sitsOverOwnPeople)
    .groupBy("p.stageId")
    .execute();
}

const sitsOverOwnPeople = sql<boolean>`EXISTS (
  SELECT 1 FROM "StageEntry" AS e JOIN "EntryMember" AS m ON m."entryId" = e."entryId"
  WHERE e."stageId" = p."stageId" AND e."attendance" = 'expected' AND (
    m."workerId" = a."workerId"
    OR EXISTS (SELECT 1 FROM "Tie" AS t WHERE t."endsOn" IS NULL AND (
      (t."workerId" = m."workerId" AND t."relatedWorkerId" = a."workerId")
      OR (t."workerId" = a."workerId" AND t."relatedWorkerId" = m."workerId")))
    OR EXISTS (SELECT 1 FROM "Employment" AS w WHERE w."workerId" = m."workerId" AND w."endsOn" IS NULL
      AND (w."employerId" IN (SELECT o."employerId" FROM "Employment" AS o
          WHERE o."workerId" = a."workerId" AND o."endsOn" IS NULL)
        OR w."employerId" IN (SELECT d."employerId" FROM "DeclaredConflict" AS d WHERE d."seatId" = s."id")))
    OR EXISTS (SELECT 1 FROM "Membership" AS u WHERE u."workerId" = m."workerId" AND u."endsOn" IS NULL
      AND u."unionId" IN (SELECT o."unionId" FROM "Membership" AS o
          WHERE o."workerId" = a."workerId" AND o."endsOn" IS NULL))
  )
)`;

export async function insert(trx: Trx, stage: StageTable): Promise<void> {
  await trx.insertInto("Stage").values(stage).execute();
}

/** Puts entries on a stage's list, not drawn yet. */
export async function insertEntries(
  trx: Trx,
  entries: readonly { readonly id: string; readonly stageId: string; readonly entryId: string }[],
): Promise<void> {
  const blank = {
    place: null,
    sessionId: null,
    batch: null,
    station: null,
    stationCode: null,
    workCode: null,
    attendance: "expected",
    attendanceAt: null,
    attendanceBy: null,
    attendanceReason: "",
  } as const;
  await trx
    .insertInto("StageEntry")
    .values(entries.map((entry) => ({ ...entry, ...blank })))
    .execute();
}
