import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { PanelTable } from "~db/schema";
import { BEFORE_LOCK } from "./domain/panel/stage-states";

const STAGE = keptQuery((db, { stageId }: Places<{ stageId: string }>) =>
  stages(db).where("st.id", "=", stageId),
);

/** A stage with what a panel of it is staffed and judged by. */
export function findStage(db: Db | Trx, stageId: string) {
  return STAGE.first(db, { stageId });
}

/** The stages of a contest, in their order. */
export function findStagesOfContest(db: Db | Trx, contestId: string) {
  return stages(db).where("st.contestId", "=", contestId).orderBy("st.seq").execute();
}

function stages(db: Db | Trx) {
  return db
    .selectFrom("Stage as st")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .select([
      "st.id as stageId",
      "st.contestId",
      "st.caseId",
      "st.schemeStage",
      "c.state as stageState",
      "ct.name as contestName",
      "ct.isCoded",
      "ct.schemeId",
      "ct.schemeVersion",
    ]);
}

/** Those who take part in a stage, by station code: in working order, and of no place that can be looked up. */
export function findStageEntries(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select([
      "e.id as stageEntryId",
      "e.stageId",
      "e.place",
      "e.sessionId",
      "e.batch",
      "e.stationCode",
      "e.workCode",
      "e.attendance",
      "n.number",
    ])
    .where("e.stageId", "=", stageId)
    .orderBy("e.stationCode")
    .orderBy("n.number")
    .execute();
}

/** When and where a stage is held. */
export function findSessions(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageSession")
    .select(["id as sessionId", "number", "startsAt", "batchMinutes", "venue"])
    .where("stageId", "=", stageId)
    .orderBy("number")
    .execute();
}

/** The stage and contest of one entry in it. */
export function findStageOfEntry(db: Db | Trx, stageEntryId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Stage as st", "st.id", "e.stageId")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .select(["st.id as stageId", "st.contestId", "c.state as stageState"])
    .where("e.id", "=", stageEntryId)
    .executeTakeFirst();
}

export function find(db: Db | Trx, stageId: string, moduleKey: string) {
  return db
    .selectFrom("Panel")
    .selectAll()
    .where("stageId", "=", stageId)
    .where("moduleKey", "=", moduleKey)
    .executeTakeFirst();
}

export function findAllOfStages(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("Panel")
    .select(["id as panelId", "moduleKey", "stageId"])
    .where("stageId", "in", stageIds)
    .execute();
}

export async function insert(trx: Trx, panel: PanelTable) {
  await trx.insertInto("Panel").values(panel).execute();
}

/** Takes the seats of a panel that hasn't begun away, for others to sit on it. */
export async function deleteSeats(trx: Trx, panelId: string) {
  const seats = trx.selectFrom("Seat").select("id").where("panelId", "=", panelId);
  await trx.deleteFrom("DeclaredConflict").where("seatId", "in", seats).execute();
  await trx.deleteFrom("Pledge").where("seatId", "in", seats).execute();
  await trx.deleteFrom("Seat").where("panelId", "=", panelId).execute();
}

/** Whoever may sit on a panel of a contest and isn't blocked, each role one row, with how many panels they are at. */
export function findPool(db: Db | Trx, contestId: string) {
  return db
    .selectFrom("RoleGrant as g")
    .innerJoin("Account as a", "a.id", "g.accountId")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "a.id").on("b.liftedAt", "is", null),
    )
    .select((eb) => [
      "a.id as accountId",
      "a.name",
      "g.role",
      eb
        .selectFrom("Seat as s")
        .innerJoin("Panel as p", "p.id", "s.panelId")
        .innerJoin("Stage as st", "st.id", "p.stageId")
        .innerJoin("Case as c", "c.id", "st.caseId")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("s.accountId", "=", "a.id")
        .where("s.leftAt", "is", null)
        .where("c.state", "in", BEFORE_LOCK)
        .as("load"),
    ])
    .where("g.endedAt", "is", null)
    .where("b.id", "is", null)
    .where("g.role", "in", ["judge", "panel-leader", "chief-judge"])
    .where((eb) =>
      eb.or([eb("g.subjectKind", "=", "everything"), eb("g.subjectId", "=", contestId)]),
    )
    .orderBy("a.name")
    .execute();
}

/** Which of these accounts judge in a contest, and which are its chief judge. */
export function findJudges(db: Db | Trx, accountIds: readonly string[], contestId: string) {
  if (accountIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("RoleGrant")
    .select(["accountId", "role"])
    .where("accountId", "in", accountIds)
    .where("endedAt", "is", null)
    .where("role", "in", ["judge", "panel-leader", "chief-judge"])
    .where((eb) => eb.or([eb("subjectKind", "=", "everything"), eb("subjectId", "=", contestId)]))
    .execute();
}
