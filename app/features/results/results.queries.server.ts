import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type {
  ResultApprovalTable,
  ResultGroupLineTable,
  ResultLineTable,
  ResultPrizeTable,
  ResultTable,
} from "~db/schema";

/** The versions of a contest's result, the newest last, each with its approval; without the marks. */
export function findVersions(db: Db | Trx, contestId: string) {
  return db
    .selectFrom("Result as r")
    .leftJoin("ResultApproval as a", "a.resultId", "r.id")
    .select(["r.id", "r.number", "r.schemeId", "r.schemeVersion", "r.reason", "r.madeAt"])
    .select(["r.promotionCount", "r.promotionLevel", "a.approvedAt"])
    .where("r.contestId", "=", contestId)
    .orderBy("r.number")
    .execute();
}

export function findMarks(db: Db | Trx, resultId: string) {
  return db.selectFrom("Result").select("marks").where("id", "=", resultId).executeTakeFirst();
}

/** The lines of a version, in its order, with each entry's code and union. */
export function findLines(db: Db | Trx, resultId: string) {
  return db
    .selectFrom("ResultLine as l")
    .innerJoin("Entry as n", "n.id", "l.entryId")
    .innerJoin("Union as u", "u.id", "n.unionId")
    .selectAll("l")
    .select(["n.number", "n.teamName", "u.shortName as unionName"])
    .where("l.resultId", "=", resultId)
    .orderBy("l.seq")
    .execute();
}

/** The places of unions for the prizes of a version, in its order. */
export function findGroupLines(db: Db | Trx, resultId: string) {
  return db
    .selectFrom("ResultGroupLine as g")
    .innerJoin("Union as u", "u.id", "g.unionId")
    .selectAll("g")
    .select("u.name as unionName")
    .where("g.resultId", "=", resultId)
    .orderBy("g.kind", "desc")
    .orderBy("g.seq")
    .execute();
}

/** The money that the awards of a version carry. */
export function findPrizes(db: Db | Trx, resultId: string) {
  return db
    .selectFrom("ResultPrize")
    .select(["award", "amountFen"])
    .where("resultId", "=", resultId)
    .execute();
}

/** The highest level in a trade of each of these workers, on certificates that stand. */
export function findLevels(db: Db | Trx, tradeId: string, workerIds: readonly string[]) {
  return db
    .selectFrom("Certificate")
    .select((eb) => ["workerId", eb.fn.max<number>("level").as("level")])
    .where("tradeId", "=", tradeId)
    .where("voidedAt", "is", null)
    .where("workerId", "in", anyOf(workerIds))
    .groupBy("workerId")
    .execute();
}

export async function insert(trx: Trx, result: ResultTable, lines: readonly ResultLineTable[]) {
  await trx.insertInto("Result").values(result).execute();
  const PIECE = 200;
  for (let at = 0; at < lines.length; at += PIECE) {
    await insertRows(trx, "ResultLine", lines.slice(at, at + PIECE));
  }
}

export async function insertGroupLines(trx: Trx, lines: readonly ResultGroupLineTable[]) {
  if (lines.length > 0) await insertRows(trx, "ResultGroupLine", lines);
}

export async function insertPrizes(trx: Trx, prizes: readonly ResultPrizeTable[]) {
  if (prizes.length > 0) await insertRows(trx, "ResultPrize", prizes);
}

export async function insertApproval(trx: Trx, approval: ResultApprovalTable) {
  await trx.insertInto("ResultApproval").values(approval).execute();
}

/** Takes an entry out of a stage's ranks after its judging, with who and why. */
export async function updateAttendance(
  trx: Trx,
  stageEntryId: string,
  attendance: {
    attendance: "disqualified";
    attendanceAt: ResultTable["madeAt"];
    attendanceBy: string;
    attendanceReason: string;
  },
) {
  await trx.updateTable("StageEntry").set(attendance).where("id", "=", stageEntryId).execute();
}
