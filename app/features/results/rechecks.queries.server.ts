import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { ReadMarkTable, RecheckDecisionTable, RecheckTable } from "~db/schema";

export function find(db: Db | Trx, stageId: string) {
  return db.selectFrom("Recheck").selectAll().where("stageId", "=", stageId).executeTakeFirst();
}

export function findEntries(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("RecheckEntry")
    .select(["stageEntryId", "ground"])
    .where("stageId", "=", stageId)
    .execute();
}

/** The sheets that are to be read again, each with whether and by whom it was; an excused one has nothing to read. */
export function findSheets(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("RecheckEntry as r")
    .innerJoin("StageEntry as e", "e.id", "r.stageEntryId")
    .innerJoin("Sheet as h", "h.stageEntryId", "r.stageEntryId")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .leftJoin("SheetReading as g", "g.sheetId", "h.id")
    .select(["h.id as sheetId", "r.stageId", "r.ground", "r.stageEntryId", "p.moduleKey"])
    .select(["e.place", "e.stationCode", "e.workCode", "s.seq as seatNumber", "s.duty"])
    .select(["p.id as panelId", "g.readAt", "g.readBy"])
    .where("r.stageId", "in", stageIds)
    .where("h.setAsideAt", "is", null)
    .where("e.attendance", "in", ["expected", "finished"])
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM "SheetExcuse" AS x WHERE x."sheetId" = h."id")`)
    .orderBy("p.moduleKey")
    .orderBy("e.place")
    .orderBy("s.seq")
    .execute();
}

/** Where the second reading differs from the first, each with the decision about it. */
export function findDifferences(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("RecheckEntry as r")
    .innerJoin("Sheet as h", "h.stageEntryId", "r.stageEntryId")
    .innerJoin("ReadMark as m", "m.sheetId", "h.id")
    .leftJoin("RecheckDecision as d", (join) =>
      join.onRef("d.sheetId", "=", "m.sheetId").onRef("d.aspectKey", "=", "m.aspectKey"),
    )
    .select(["r.stageId", "m.sheetId", "m.aspectKey", "m.valueThousandths", "m.firstThousandths"])
    .select(["d.outcome", "d.reason", "d.decidedAt"])
    .where("r.stageId", "in", stageIds)
    .where(sql<boolean>`m."valueThousandths" IS NOT m."firstThousandths"`)
    .orderBy("m.sheetId")
    .orderBy("m.aspectKey")
    .execute();
}

export async function insert(trx: Trx, recheck: RecheckTable) {
  await trx.insertInto("Recheck").values(recheck).execute();
}

export async function insertEntries(
  trx: Trx,
  stageId: string,
  entries: readonly { stageEntryId: string; ground: "top" | "sample" | "widened" }[],
) {
  if (entries.length === 0) return;
  await trx
    .insertInto("RecheckEntry")
    .values(entries.map((entry) => ({ stageId, ...entry })))
    .execute();
}

export async function updateWidened(trx: Trx, stageId: string, at: Instant) {
  await trx.updateTable("Recheck").set({ widenedAt: at }).where("stageId", "=", stageId).execute();
}

export async function insertReading(
  trx: Trx,
  reading: { sheetId: string; readAt: Instant; readBy: string },
  marks: readonly Omit<ReadMarkTable, "sheetId">[],
) {
  await trx.insertInto("SheetReading").values(reading).execute();
  const { sheetId } = reading;
  await trx
    .insertInto("ReadMark")
    .values(marks.map((mark) => ({ sheetId, ...mark })))
    .execute();
}

export async function insertDecision(trx: Trx, decision: RecheckDecisionTable) {
  await trx.insertInto("RecheckDecision").values(decision).execute();
}
