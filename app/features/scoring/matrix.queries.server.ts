import { type RawBuilder, sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";

/** One sheet of a stage as the chief judge's matrix shows it: no mark, only how far it is. */
export function findSheets(db: Db, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .select(["h.id as sheetId", "h.seatId", "s.panelId", "h.stageEntryId", "x.excusedAt"])
    .select([
      signature<string | null>(sql`g."signedAt"`).as("signedAt"),
      signature<string | null>(sql`r."reopenedAt"`).as("reopenedAt"),
      ofMarks(sql`min`).as("firstMarkedAt"),
      ofMarks(sql`max`).as("lastMarkedAt"),
    ])
    .where("e.stageId", "=", stageId)
    .where("h.setAsideAt", "is", null)
    .where("s.leftAt", "is", null)
    .execute();
}

/** Something of the last signature under a sheet. */
function signature<Value>(column: RawBuilder<unknown>) {
  return sql<Value>`(SELECT ${column} FROM "Signature" AS g
    LEFT JOIN "Reopening" AS r ON r."sheetId" = g."sheetId" AND r."seq" = g."seq"
    WHERE g."sheetId" = h."id" ORDER BY g."seq" DESC LIMIT 1)`;
}

function ofMarks(aggregate: RawBuilder<unknown>) {
  return sql<Instant | null>`(SELECT ${aggregate}(m."enteredAt") FROM "Mark" AS m
    WHERE m."sheetId" = h."id")`;
}

/** The tablets on which sheets of a stage lie open. */
export function findOpenings(db: Db, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("SheetOpening as o", "o.sheetId", "h.id")
    .select(["h.id as sheetId", "h.seatId", "o.deviceKey", "o.seenAt", "o.waitingCount"])
    .where("e.stageId", "=", stageId)
    .where("h.setAsideAt", "is", null)
    .orderBy("o.seenAt", "desc")
    .execute();
}

/** The hands that are up in a stage. */
export function findHands(db: Db, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("RaisedHand as r", "r.sheetId", "h.id")
    .innerJoin("Account as a", "a.id", "r.raisedBy")
    .select(["r.id", "h.id as sheetId", "e.id as stageEntryId", "r.kind", "r.raisedAt", "a.name"])
    .where("e.stageId", "=", stageId)
    .where("r.answeredAt", "is", null)
    .orderBy("r.id", "desc")
    .execute();
}

/** What was recorded of a stage, the latest first. */
export function findIncidents(db: Db, stageId: string) {
  return db
    .selectFrom("Incident as i")
    .innerJoin("Account as a", "a.id", "i.recordedBy")
    .select(["i.id", "i.stageEntryId", "i.text", "i.recordedAt as at", "a.name as by"])
    .where("i.stageId", "=", stageId)
    .orderBy("i.recordedAt", "desc")
    .limit(30)
    .execute();
}

/** The minutes that were given back in a stage, the latest first. */
export function findAdjustments(db: Db, stageId: string) {
  return db
    .selectFrom("TimeAdjustment as t")
    .innerJoin("StageEntry as e", "e.id", "t.stageEntryId")
    .innerJoin("Account as a", "a.id", "t.grantedBy")
    .select([
      "t.id",
      "t.stageEntryId",
      "t.minutes",
      "t.reason as text",
      "t.grantedAt as at",
      "a.name as by",
    ])
    .where("e.stageId", "=", stageId)
    .orderBy("t.grantedAt", "desc")
    .limit(30)
    .execute();
}

type CellEvent =
  | "signed"
  | "paper"
  | "reopened"
  | "excused"
  | "imported"
  | "keyed"
  | "begun"
  | "marked";

/** What happened to one sheet since it was laid out, the latest first; marks of one list are one event. */
export function findHistory(db: Db, sheetId: string) {
  const nothing = sql<string | null>`NULL`.as("reason");
  return db
    .selectFrom("Signature as g")
    .leftJoin("SignatureHand as n", (join) =>
      join
        .onRef("n.sheetId", "=", "g.sheetId")
        .onRef("n.seq", "=", "g.seq")
        .on("n.party", "=", "judge"),
    )
    .select([
      "g.signedAt as at",
      sql<CellEvent>`iif(n."way" = 'paper', 'paper', 'signed')`.as("what"),
    ])
    .select(nothing)
    .where("g.sheetId", "=", sheetId)
    .unionAll(
      db
        .selectFrom("Reopening as r")
        .select(["r.reopenedAt as at", sql<CellEvent>`'reopened'`.as("what"), "r.reason"])
        .where("r.sheetId", "=", sheetId),
    )
    .unionAll(
      db
        .selectFrom("SheetExcuse as x")
        .select(["x.excusedAt as at", sql<CellEvent>`'excused'`.as("what"), "x.reason"])
        .where("x.sheetId", "=", sheetId),
    )
    .unionAll(
      db
        .selectFrom("Mark as m")
        .select((eb) => eb.fn.max<Instant>("m.enteredAt").as("at"))
        .select([sql<CellEvent>`'imported'`.as("what"), nothing])
        .where("m.sheetId", "=", sheetId)
        .where("m.importId", "is not", null)
        .groupBy("m.importId"),
    )
    .unionAll(
      db
        .selectFrom("Mark as m")
        .select((eb) => eb.fn.max<Instant>("m.enteredAt").as("at"))
        .select([sql<CellEvent>`'keyed'`.as("what"), nothing])
        .where("m.sheetId", "=", sheetId)
        .where("m.keyingId", "is not", null)
        .groupBy("m.keyingId"),
    )
    .unionAll(handMarks(db, sheetId, "begun").having((eb) => eb.fn.countAll(), ">", 0))
    .unionAll(handMarks(db, sheetId, "marked").having((eb) => eb.fn.countAll(), ">", 1))
    .orderBy("at", "desc")
    .execute();
}

/** When the first and the last mark came that the judge gave: one event each. */
function handMarks(db: Db, sheetId: string, what: "begun" | "marked") {
  return db
    .selectFrom("Mark as m")
    .select((eb) => eb.fn[what === "begun" ? "min" : "max"]<Instant>("m.enteredAt").as("at"))
    .select([sql<CellEvent>`${what}`.as("what"), sql<string | null>`NULL`.as("reason")])
    .where("m.sheetId", "=", sheetId)
    .where("m.importId", "is", null)
    .where("m.keyingId", "is", null)
    .groupBy("m.sheetId");
}
