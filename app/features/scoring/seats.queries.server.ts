import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { SeatTable } from "~db/schema";

/** A seat with its panel, stage and contest. */
export function findPlace(db: Db | Trx, seatId: string) {
  return db
    .selectFrom("Seat as s")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("Stage as st", "st.id", "p.stageId")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .leftJoin("Pledge as g", "g.seatId", "s.id")
    .select([
      "s.id as seatId",
      "s.seq",
      "s.duty",
      "s.accountId",
      "s.leftAt",
      "a.name as judgeName",
      "p.id as panelId",
      "p.moduleKey",
      "p.stageId",
      "st.contestId",
      "st.schemeStage",
      "c.state as stageState",
      "ct.name as contestName",
      "ct.isCoded",
      "ct.schemeId",
      "ct.schemeVersion",
      "g.pledgedAt",
    ])
    .where("s.id", "=", seatId)
    .executeTakeFirst();
}

/** Where someone sits now, the newest stage first and its modules in their order, with how many sheets are open and signed. */
export function findAllOfJudge(db: Db, accountId: string) {
  return db
    .selectFrom("Seat as s")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("Stage as st", "st.id", "p.stageId")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .leftJoin("Pledge as g", "g.seatId", "s.id")
    .select([
      "s.id as seatId",
      "s.seq",
      "s.duty",
      "p.moduleKey",
      "st.schemeStage",
      "st.contestId",
      "c.state as stageState",
      "ct.name as contestName",
      "ct.schemeId",
      "ct.schemeVersion",
      "g.pledgedAt",
    ])
    .where("s.accountId", "=", accountId)
    .where("s.leftAt", "is", null)
    .orderBy("p.stageId", "desc")
    .orderBy("p.moduleKey")
    .limit(50)
    .execute();
}

/** The seats of these panels that are taken now, by number. */
export function findAllOfPanels(db: Db | Trx, panelIds: readonly string[]) {
  if (panelIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("Seat as s")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .select(["s.id as seatId", "s.panelId", "s.seq", "s.duty", "s.accountId", "a.name"])
    .where("s.panelId", "in", panelIds)
    .where("s.leftAt", "is", null)
    .orderBy("s.panelId")
    .orderBy("s.seq")
    .execute();
}

const READER = keptQuery((db, { panelId }: Places<{ panelId: string }>) =>
  db
    .selectFrom("Seat")
    .select("id")
    .where("panelId", "=", panelId)
    .where("duty", "=", "reader")
    .where("leftAt", "is", null),
);

export async function existsReader(db: Db | Trx, panelId: string): Promise<boolean> {
  return (await READER.first(db, { panelId })) !== undefined;
}

/** Whether someone sits on this panel now. */
export async function existsJudge(trx: Trx, panelId: string, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Seat")
    .select("id")
    .where("panelId", "=", panelId)
    .where("accountId", "=", accountId)
    .where("leftAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAll(trx: Trx, seats: readonly SeatTable[]) {
  await trx.insertInto("Seat").values(seats).execute();
}

export async function updateLeft(
  trx: Trx,
  seatId: string,
  { at, by, reason }: { at: Instant; by: string; reason: string },
) {
  await trx
    .updateTable("Seat")
    .set({ leftAt: at, leftBy: by, leaveReason: reason })
    .where("id", "=", seatId)
    .execute();
}

export async function insertPledge(
  trx: Trx,
  { seatId, at, employerIds }: { seatId: string; at: Instant; employerIds: readonly string[] },
) {
  await trx.insertInto("Pledge").values({ seatId, pledgedAt: at }).execute();
  if (employerIds.length === 0) return;
  await trx
    .insertInto("DeclaredConflict")
    .values(employerIds.map((employerId) => ({ seatId, employerId, declaredAt: at })))
    .execute();
}

/** The employers whose people take part in a stage, by name: what a judge declares conflicts with. */
export function findEmployers(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("EntryMember as m", "m.entryId", "e.entryId")
    .innerJoin("Employment as w", "w.workerId", "m.workerId")
    .innerJoin("Employer as f", "f.id", "w.employerId")
    .select(["f.id as employerId", "f.name"])
    .distinct()
    .where("e.stageId", "=", stageId)
    .where("m.part", "!=", "replaced")
    .where("w.endsOn", "is", null)
    .orderBy("f.name")
    .execute();
}
