import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import { isSamePerson } from "~db/same-person";
import type { SheetExcuseTable, SheetTable } from "~db/schema";

/** The sheets of a seat that count, by station code: in working order, and of no place that can be looked up. */
export function findAllOfSeat(db: Db | Trx, seatId: string) {
  return db
    .selectFrom("Sheet as h")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .select([
      "h.id as sheetId",
      "h.version",
      "h.stageEntryId",
      "e.sessionId",
      "e.batch",
      "e.stationCode",
      "e.workCode",
      "e.attendance",
      "n.number",
      "x.excusedAt",
    ])
    .where("h.seatId", "=", seatId)
    .where("h.setAsideAt", "is", null)
    .orderBy("e.stationCode")
    .orderBy("n.number")
    .execute();
}

/** The sheets of one entry on one panel that count, each with its seat. */
export function findAllOfEntry(db: Db | Trx, panelId: string, stageEntryId: string) {
  return db
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .select(["h.id as sheetId", "h.version", "s.id as seatId", "s.duty", "s.seq as seatNumber"])
    .where("h.stageEntryId", "=", stageEntryId)
    .where("s.panelId", "=", panelId)
    .where("h.setAsideAt", "is", null)
    .execute();
}

/** The sheets of stages that count, each with whether it is excused, or signed and not opened again. */
export function findAllOfStages(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .select(["h.id as sheetId", "h.stageEntryId", "e.stageId", "e.attendance"])
    .select((eb) => eb("x.sheetId", "is not", null).$castTo<0 | 1>().as("isExcused"))
    .select(isSigned.as("isSigned"))
    .where("e.stageId", "in", stageIds)
    .where("h.setAsideAt", "is", null)
    .execute();
}

/** The last signature under a sheet stands. */
const isSigned = sql<0 | 1>`EXISTS (
  SELECT 1 FROM "Signature" AS g WHERE g."sheetId" = h."id"
    AND g."seq" = (SELECT max(l."seq") FROM "Signature" AS l WHERE l."sheetId" = h."id")
    AND NOT EXISTS (
      SELECT 1 FROM "Reopening" AS r WHERE r."sheetId" = g."sheetId" AND r."seq" = g."seq"
    )
)`;

/** By what the sheets of a module lie in order; in a stage that is judged every entry has it. */
export type WorkingOrder = "stationCode" | "workCode" | "place";

/**
 * The next sheet of a seat in working order that may wait to be keyed by a person, between two places of that order:
 * neither signed nor marked on a tablet, not keyed by them as it stands, and empty, keyed once, or with fewer marks
 * than `aspectCount`. The index of the order leads, so that no more is read than lies between.
 */
export function findNextToKey(
  db: Db | Trx,
  order: WorkingOrder,
  pile: {
    readonly stageId: string;
    readonly panelId: string;
    readonly seatNumber: number;
    readonly aspectCount: number;
    readonly after: string | number;
    readonly before: string | number | null;
    readonly accountId: string;
  },
) {
  const at = sql.ref<string | number>(`e.${order}`);
  return db
    .selectFrom("StageEntry as e")
    .crossJoin("Seat as s")
    .crossJoin("Sheet as h")
    .select(["h.id as sheetId", at.as("at")])
    .where("e.stageId", "=", pile.stageId)
    .where(at, ">", pile.after)
    .$if(pile.before !== null, (query) => query.where(at, "<", pile.before ?? ""))
    .where("e.attendance", "in", ["expected", "finished"])
    .where("s.panelId", "=", pile.panelId)
    .where("s.seq", "=", pile.seatNumber)
    .whereRef("h.seatId", "=", "s.id")
    .whereRef("h.stageEntryId", "=", "e.id")
    .where("h.setAsideAt", "is", null)
    .where(sql<boolean>`NOT ${isSigned}`)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM "SheetExcuse" AS x WHERE x."sheetId" = h."id")`)
    .where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM "Mark" AS m
      WHERE m."sheetId" = h."id" AND m."importId" IS NULL AND m."keyingId" IS NULL
    )`)
    .where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM "Keying" AS k JOIN "Account" AS a ON a."id" = k."keyedBy"
      WHERE k."sheetId" = h."id" AND k."version" = h."version"
        AND (k."seq" = 2 OR ${isSamePerson(pile.accountId)})
    )`)
    .where(sql<boolean>`(
      EXISTS (SELECT 1 FROM "Keying" AS k WHERE k."sheetId" = h."id" AND k."version" = h."version")
      OR (SELECT count(DISTINCT m."aspectKey") FROM "Mark" AS m WHERE m."sheetId" = h."id")
        < ${pile.aspectCount}
      OR EXISTS (
        SELECT 1 FROM "Rescore" AS r
        WHERE r."panelId" = s."panelId" AND r."stageEntryId" = e."id"
      )
    )`)
    .orderBy(at)
    .limit(1)
    .executeTakeFirst();
}

/** Which seats have a sheet for which entry of a stage. */
export function findKeysOfStage(trx: Trx, stageId: string) {
  return trx
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .select(["h.seatId", "h.stageEntryId"])
    .where("e.stageId", "=", stageId)
    .execute();
}

/** Whether a panel has begun: sheets were opened for it. */
export async function existsOfPanel(trx: Trx, panelId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .select("h.id")
    .where("s.panelId", "=", panelId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A few hundred rows at once: a stage has as many sheets as seats times entries. */
export async function insertAll(trx: Trx, sheets: readonly SheetTable[]) {
  const PIECE = 200;
  for (let at = 0; at < sheets.length; at += PIECE) {
    await trx
      .insertInto("Sheet")
      .values(sheets.slice(at, at + PIECE))
      .execute();
  }
}

const VERSION = keptQuery(
  (db, { sheetId, version }: Places<{ sheetId: string; version: number }>) =>
    db.updateTable("Sheet").set({ version }).where("id", "=", sheetId),
);

export async function updateVersion(trx: Trx, sheetId: string, version: number) {
  await VERSION.all(trx, { sheetId, version });
}

/** Sets the versions of many sheets at once. */
export async function setVersions(trx: Trx, versions: ReadonlyMap<string, number>) {
  if (versions.size === 0) return;
  await sql`UPDATE "Sheet" SET "version" = o.value ->> 1
    FROM json_each(${JSON.stringify([...versions])}) AS o WHERE "Sheet"."id" = o.value ->> 0`.execute(
    trx,
  );
}

/** Counts the versions of several sheets up by one. */
export async function updateVersions(trx: Trx, sheetIds: readonly string[]) {
  await trx
    .updateTable("Sheet")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "in", sheetIds)
    .execute();
}

export async function updateSetAside(
  trx: Trx,
  sheetIds: readonly string[],
  { at, by }: { at: Instant; by: string },
) {
  await trx
    .updateTable("Sheet")
    .set({ setAsideAt: at, setAsideBy: by })
    .where("id", "in", sheetIds)
    .execute();
}

/** The unsigned sheets of a stage whose judge stands back from the entry and that aren't excused yet. */
export function findRecused(trx: Trx, stageId: string) {
  return trx
    .selectFrom("Recusal as r")
    .innerJoin("StageEntry as e", "e.id", "r.stageEntryId")
    .innerJoin("Sheet as h", (join) =>
      join.onRef("h.seatId", "=", "r.seatId").onRef("h.stageEntryId", "=", "r.stageEntryId"),
    )
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .select(["h.id as sheetId", "r.recusedBy"])
    .where("e.stageId", "=", stageId)
    .where("h.setAsideAt", "is", null)
    .where("x.sheetId", "is", null)
    .where(sql<boolean>`NOT ${isSigned}`)
    .execute();
}

export async function insertExcuses(trx: Trx, excuses: readonly SheetExcuseTable[]) {
  await trx.insertInto("SheetExcuse").values(excuses).execute();
}

/** The sheets of stages that count, each with its seat, its panel's module, and whether it is excused. */
export function findAllWithSeats(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .select(["h.id as sheetId", "h.version", "h.seatId", "s.seq as seatNumber"])
    .select(["s.duty", "s.accountId"])
    .select(["p.id as panelId", "p.moduleKey", "e.stageId", "e.id as stageEntryId", "e.entryId"])
    .select("e.workCode")
    .select((eb) => eb("x.sheetId", "is not", null).$castTo<0 | 1>().as("isExcused"))
    .where("e.stageId", "in", stageIds)
    .where("h.setAsideAt", "is", null)
    .orderBy("e.stationCode")
    .orderBy("e.place")
    .orderBy("p.moduleKey")
    .orderBy("s.seq")
    .execute();
}
