import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { StageSessionTable, StationTable } from "~db/schema";

/** The sessions of a stage in their order. */
export function findAllOfStage(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageSession")
    .selectAll()
    .where("stageId", "=", stageId)
    .orderBy("number")
    .execute();
}

export function find(db: Db | Trx, sessionId: string) {
  return db.selectFrom("StageSession").selectAll().where("id", "=", sessionId).executeTakeFirst();
}

/** What the stations of sessions offer. */
export async function findStations(db: Db | Trx, sessionIds: readonly string[]) {
  const rows = await db
    .selectFrom("Station")
    .selectAll()
    .where("sessionId", "in", anyOf(sessionIds))
    .orderBy("sessionId")
    .orderBy("number")
    .execute();
  return rows.map(({ offers, ...row }) => ({ ...row, offers: JSON.parse(offers) as string[] }));
}

export async function insert(trx: Trx, session: StageSessionTable): Promise<void> {
  await trx.insertInto("StageSession").values(session).execute();
}

export async function update(
  trx: Trx,
  sessionId: string,
  changes: Partial<Omit<StageSessionTable, "id" | "stageId" | "number">>,
): Promise<void> {
  await trx.updateTable("StageSession").set(changes).where("id", "=", sessionId).execute();
}

export async function replaceStations(
  trx: Trx,
  sessionId: string,
  stations: readonly StationTable[],
): Promise<void> {
  await trx.deleteFrom("Station").where("sessionId", "=", sessionId).execute();
  await insertRows(trx, "Station", stations);
}

/** Sessions that lie between two moments, with their contests: none of what is a rehearsal or was cancelled. */
export function findAllBetween(db: Db, from: Instant, until: Instant) {
  return inContests(db)
    .where("s.endsAt", ">", from)
    .where("s.startsAt", "<", until)
    .orderBy("s.startsAt")
    .orderBy("s.id")
    .limit(500)
    .execute();
}

/** When the next session from a moment on begins; else when the last one began; null where there is none at all. */
export async function findNearest(db: Db, from: Instant): Promise<Instant | null> {
  const next = inContests(db).where("s.startsAt", ">=", from).orderBy("s.startsAt");
  const last = inContests(db).where("s.startsAt", "<", from).orderBy("s.startsAt", "desc");
  const found =
    (await next.limit(1).executeTakeFirst()) ?? (await last.limit(1).executeTakeFirst());
  return found?.startsAt ?? null;
}

/** The sessions of these contests in their order. */
export function findAllOfContests(db: Db, contestIds: readonly string[]) {
  return inContests(db)
    .where("c.id", "in", anyOf(contestIds))
    .orderBy("s.startsAt")
    .orderBy("s.id")
    .execute();
}

function inContests(db: Db) {
  return db
    .selectFrom("StageSession as s")
    .innerJoin("Stage as t", "t.id", "s.stageId")
    .innerJoin("Contest as c", "c.id", "t.contestId")
    .innerJoin("Case as k", "k.id", "c.caseId")
    .select([
      "s.id",
      "s.stageId",
      "s.number",
      "s.venue",
      "s.startsAt",
      "s.endsAt",
      "s.batchCount",
      "s.stationCount",
      "t.schemeStage",
      "c.id as contestId",
      "c.name as contestName",
    ])
    .where("k.state", "!=", "cancelled")
    .where("c.isRehearsal", "=", 0);
}

/** Who judges in which of these stages now. */
export function findJudges(db: Db, stageIds: readonly string[]) {
  return db
    .selectFrom("Panel as p")
    .innerJoin("Seat as s", "s.panelId", "p.id")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .select(["p.stageId", "a.id", "a.name"])
    .distinct()
    .where("p.stageId", "in", anyOf(stageIds))
    .where("s.leftAt", "is", null)
    .orderBy("a.name")
    .execute();
}

/** Those on a stage's list, with whom they work for, what they need and where the draw put them. */
export function findListed(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .leftJoin("CheckIn as i", "i.stageEntryId", "e.id")
    .select([
      "e.id",
      "e.entryId",
      "n.number",
      "n.teamName",
      "e.place",
      "e.sessionId",
      "e.batch",
      "e.station",
      "e.attendance",
      "e.attendanceAt",
      "i.checkedInAt",
    ])
    .select([firstEmployer.as("employerId"), needs.as("needs")])
    .where("e.stageId", "=", stageId)
    .orderBy("n.number")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, needs: JSON.parse(row.needs) as string[] })));
}

const firstEmployer = sql<string | null>`(SELECT w."employerId" FROM "EntryMember" AS m
  JOIN "Employment" AS w ON w."workerId" = m."workerId" AND w."endsOn" IS NULL
  WHERE m."entryId" = e."entryId" AND m."part" = 'contestant' ORDER BY m."seq", w."id" LIMIT 1)`;
const needs = sql<string>`(SELECT json_group_array(d."need") FROM "StageEntryNeed" AS d
  WHERE d."stageEntryId" = e."id")`;

export async function replaceNeeds(
  trx: Trx,
  stageEntryId: string,
  words: readonly string[],
): Promise<void> {
  await trx.deleteFrom("StageEntryNeed").where("stageEntryId", "=", stageEntryId).execute();
  await insertRows(
    trx,
    "StageEntryNeed",
    words.map((need) => ({ stageEntryId, need })),
  );
}

interface GivenPlace {
  readonly id: string;
  readonly place: number;
  readonly sessionId: string;
  readonly batch: number;
  readonly station: number;
}

/** Gives entries their places, all by one statement, after taking away those that they had. */
export async function updatePlaces(trx: Trx, given: readonly GivenPlace[]): Promise<void> {
  const ids = given.map(({ id }) => id);
  const none = { place: null, sessionId: null, batch: null, station: null };
  await trx.updateTable("StageEntry").set(none).where("id", "in", anyOf(ids)).execute();
  await sql`UPDATE "StageEntry" SET "place" = g.value ->> 'place', "sessionId" = g.value ->> 'sessionId',
    "batch" = g.value ->> 'batch', "station" = g.value ->> 'station'
    FROM json_each(${JSON.stringify(given)}) AS g WHERE "StageEntry"."id" = g.value ->> 'id'`.execute(
    trx,
  );
}

/** Takes the places of those away who left a batch before it was drawn again: their stations are others' now. */
export async function vacate(trx: Trx, sessionId: string, batch: number): Promise<void> {
  await trx
    .updateTable("StageEntry")
    .set({ place: null, station: null })
    .where("sessionId", "=", sessionId)
    .where("batch", "=", batch)
    .where("attendance", "!=", "expected")
    .execute();
}

/** Whether a session holds anyone, or a draw tells of it. */
export async function existsUse(trx: Trx, sessionId: string): Promise<boolean> {
  const uses = trx
    .selectFrom("StageEntry")
    .select("id")
    .where("sessionId", "=", sessionId)
    .unionAll(trx.selectFrom("Draw").select("id").where("sessionId", "=", sessionId))
    .unionAll(trx.selectFrom("DrawSeat").select("drawId as id").where("sessionId", "=", sessionId));
  return (await uses.limit(1).executeTakeFirst()) !== undefined;
}

export async function deleteSession(trx: Trx, sessionId: string): Promise<void> {
  await trx.deleteFrom("Station").where("sessionId", "=", sessionId).execute();
  await trx.deleteFrom("StageSession").where("id", "=", sessionId).execute();
}
