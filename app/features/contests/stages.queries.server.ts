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

/** A stage with where it stands, and what of its contest it is held by. */
export function find(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .select(["s.id", "s.contestId", "s.caseId", "s.seq", "s.schemeStage", "k.state", "k.version"])
    .select(["c.name as contestName", "c.isCoded", "c.schemeId", "c.schemeVersion"])
    .where("s.id", "=", stageId)
    .executeTakeFirst();
}

/** The stages behind cases, with the contest of each and how many entries it has, and how many lack a place or a code. */
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
      "c.isCoded",
      eb.fn.count<number>("e.id").as("entryCount"),
      eb.fn
        .count<number>("e.id")
        .filterWhere("e.place", "is", null)
        .filterWhere("e.attendance", "=", "expected")
        .as("undrawnCount"),
      eb.fn
        .count<number>("e.id")
        .filterWhere("e.stationCode", "is", null)
        .filterWhere("e.attendance", "=", "expected")
        .as("withoutStationCode"),
      eb.fn
        .count<number>("e.id")
        .filterWhere("e.workCode", "is", null)
        .filterWhere("e.attendance", "=", "expected")
        .as("withoutWorkCode"),
      sql<number>`(SELECT count(*) FROM "Draw" AS d WHERE d."stageId" = s."id"
        AND d."heldAt" IS NULL AND d."abandonedAt" IS NULL)`.as("openDrawCount"),
    ])
    .where("s.caseId", "in", caseIds)
    .groupBy("s.id")
    .execute();
}

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
