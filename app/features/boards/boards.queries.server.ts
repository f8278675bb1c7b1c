import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import type { BoardCeremonyTable, BoardFreezeTable, BoardTable } from "~db/schema";

/** A stage with its board, where it has one, and all that decides what it shows. */
export function find(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Case as k", "k.id", "s.caseId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .innerJoin("Case as ck", "ck.id", "c.caseId")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .leftJoin("Board as b", "b.stageId", "s.id")
    .select(["s.id as stageId", "s.contestId", "s.caseId", "s.schemeStage", "k.state"])
    .select(["c.name as contestName", "c.isCoded", "c.isRehearsal", "c.schemeId"])
    .select(["c.schemeVersion", "ck.state as phase", "p.name as programmeName", "p.year"])
    .select(["b.kind", "b.moduleKey", "b.isPublic", "b.version"])
    .where("s.id", "=", stageId)
    .executeTakeFirst();
}

/** The stages of a contest whose boards anyone may see, in their order. */
export function findAllPublic(db: Db, contestId: string) {
  return db
    .selectFrom("Stage as s")
    .innerJoin("Board as b", "b.stageId", "s.id")
    .select(["s.id as stageId", "s.schemeStage"])
    .where("s.contestId", "=", contestId)
    .where("b.isPublic", "=", 1)
    .orderBy("s.seq")
    .execute();
}

/** The stage behind a case. */
export function findStageOfCase(db: Db, caseId: string) {
  return db.selectFrom("Stage").select("id").where("caseId", "=", caseId).executeTakeFirst();
}

/** The freeze that holds. */
export function findFreeze(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("BoardFreeze")
    .select(["seq", "content", "frozenAt"])
    .where("stageId", "=", stageId)
    .where("thawedAt", "is", null)
    .executeTakeFirst();
}

/** The ceremony that goes on. */
export function findCeremony(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("BoardCeremony")
    .select(["seq", "placeCount", "revealedCount"])
    .where("stageId", "=", stageId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
}

/** How many marks were taken in a stage, those that were changed since among them. */
export async function countMarks(db: Db | Trx, stageId: string): Promise<number> {
  const row = await db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("Mark as m", "m.sheetId", "h.id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("e.stageId", "=", stageId)
    .where("h.setAsideAt", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The contestants of entries with whom they work for. */
export function findPeople(db: Db | Trx, entryIds: readonly string[]) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .innerJoin("Entry as n", "n.id", "m.entryId")
    .innerJoin("Union as u", "u.id", "n.unionId")
    .select(["m.entryId", "w.name", "n.teamName", "n.number", "u.shortName as unionName"])
    .select(employerOf.as("employerName"))
    .where("m.entryId", "in", anyOf(entryIds))
    .where("m.part", "=", "contestant")
    .orderBy("m.entryId")
    .orderBy("m.seq")
    .execute();
}

const employerOf = sql<string | null>`(SELECT o."name" FROM "Employment" AS x
  JOIN "Employer" AS o ON o."id" = x."employerId"
  WHERE x."workerId" = m."workerId" AND x."endsOn" IS NULL ORDER BY x."id" LIMIT 1)`;

export async function insert(trx: Trx, board: BoardTable): Promise<void> {
  await trx.insertInto("Board").values(board).execute();
}

export async function update(
  trx: Trx,
  stageId: string,
  changes: Omit<BoardTable, "stageId">,
): Promise<void> {
  await trx.updateTable("Board").set(changes).where("stageId", "=", stageId).execute();
}

/** The number that the next freeze, or the next ceremony, of a board gets. */
export async function nextSeq(
  trx: Trx,
  table: "BoardFreeze" | "BoardCeremony",
  stageId: string,
): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("stageId", "=", stageId)
    .executeTakeFirstOrThrow();
  return row.count + 1;
}

export async function insertFreeze(trx: Trx, freeze: BoardFreezeTable): Promise<void> {
  await trx.insertInto("BoardFreeze").values(freeze).execute();
}

export async function updateThawed(
  trx: Trx,
  { stageId, seq, at, by }: { stageId: string; seq: number; at: Instant; by: string },
): Promise<void> {
  await trx
    .updateTable("BoardFreeze")
    .set({ thawedAt: at, thawedBy: by })
    .where("stageId", "=", stageId)
    .where("seq", "=", seq)
    .execute();
}

export async function insertCeremony(trx: Trx, ceremony: BoardCeremonyTable): Promise<void> {
  await trx.insertInto("BoardCeremony").values(ceremony).execute();
}

export async function updateCeremony(
  trx: Trx,
  { stageId, seq }: { readonly stageId: string; readonly seq: number },
  changes: Partial<Pick<BoardCeremonyTable, "revealedCount" | "endedAt" | "endedBy">>,
): Promise<void> {
  await trx
    .updateTable("BoardCeremony")
    .set(changes)
    .where("stageId", "=", stageId)
    .where("seq", "=", seq)
    .execute();
}
