import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";

const PLACE = keptQuery((db, { sheetId }: Places<{ sheetId: string }>) =>
  db
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("Stage as st", "st.id", "p.stageId")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .leftJoin("SheetExcuse as x", "x.sheetId", "h.id")
    .leftJoin("Signature as g", (join) =>
      join.onRef("g.sheetId", "=", "h.id").on(
        sql<boolean>`NOT EXISTS (
          SELECT 1 FROM "Signature" AS later
          WHERE later."sheetId" = g."sheetId" AND later."seq" > g."seq"
        )`,
      ),
    )
    .leftJoin("Reopening as r", (join) =>
      join.onRef("r.sheetId", "=", "g.sheetId").onRef("r.seq", "=", "g.seq"),
    )
    .select([
      "g.seq as signatureSeq",
      "g.signedAt",
      "r.reopenedAt",
      "r.rescoreId as reopenedByRescoreId",
      "r.reason as reopenReason",
    ])
    .select([
      "h.id as sheetId",
      "h.version",
      "h.setAsideAt",
      "h.stageEntryId",
      "s.id as seatId",
      "s.accountId",
      "s.duty",
      "s.leftAt",
      "p.id as panelId",
      "p.moduleKey",
      "p.stageId",
      "st.contestId",
      "st.schemeStage",
      "c.state as stageState",
      "ct.schemeId",
      "ct.schemeVersion",
      "e.attendance",
      "x.excusedAt",
    ])
    .select((eb) =>
      eb
        .selectFrom("SheetHandover as o")
        .select("o.deviceKey")
        .whereRef("o.sheetId", "=", "h.id")
        .orderBy("o.seq", "desc")
        .limit(1)
        .as("handedTo"),
    )
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("Seat as t")
            .select("t.id")
            .whereRef("t.panelId", "=", "p.id")
            .where("t.duty", "=", "reader")
            .where("t.leftAt", "is", null),
        )
        .$castTo<0 | 1>()
        .as("hasReaders"),
    )
    .where("h.id", "=", sheetId),
);

/**
 * A sheet with its seat, panel, stage and last signature: all that a decision about it asks first. `handedTo` is the
 * tablet to which the chief judge handed it over, null while nobody did. One query, since every mark begins with it.
 */
export function find(db: Db | Trx, sheetId: string) {
  return PLACE.first(db, { sheetId });
}

/** What is printed at the head of a paper sheet. */
export function findHead(db: Db | Trx, sheetId: string) {
  return db
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .innerJoin("Stage as st", "st.id", "e.stageId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .select(["s.seq as seatNumber", "a.name as judge", "p.id as panelId", "p.moduleKey"])
    .select(["ct.isCoded", "ct.schemeId", "ct.schemeVersion", "st.schemeStage"])
    .select(["n.number", "e.stationCode", "e.workCode", "e.place"])
    .where("h.id", "=", sheetId)
    .executeTakeFirstOrThrow();
}
