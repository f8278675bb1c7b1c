import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { DrawReasonTable, DrawSeatTable, DrawTable, LotSignatureTable } from "~db/schema";

/** A draw with its stage and contest. */
export function find(db: Db | Trx, drawId: string) {
  return ofStages(db).where("d.id", "=", drawId).executeTakeFirst();
}

/** The draw of a stage that is under way. */
export function findOpen(db: Db | Trx, stageId: string) {
  return ofStages(db)
    .where("d.stageId", "=", stageId)
    .where("d.heldAt", "is", null)
    .where("d.abandonedAt", "is", null)
    .executeTakeFirst();
}

/** Whether a draw of any stage of a contest is under way. */
export async function existsOpen(db: Db | Trx, contestId: string): Promise<boolean> {
  const row = await ofStages(db)
    .where("s.contestId", "=", contestId)
    .where("d.heldAt", "is", null)
    .where("d.abandonedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** All draws of a stage, the last one first. */
export function findAllOfStage(db: Db | Trx, stageId: string) {
  return ofStages(db).where("d.stageId", "=", stageId).orderBy("d.number", "desc").execute();
}

/** The draws that were held in these stages, the first one first. */
export function findAllHeld(db: Db, stageIds: readonly string[]) {
  return db
    .selectFrom("Draw")
    .select(["id", "stageId"])
    .where("stageId", "in", anyOf(stageIds))
    .where("heldAt", "is not", null)
    .where("abandonedAt", "is", null)
    .orderBy("id")
    .execute();
}

function ofStages(db: Db | Trx) {
  return db
    .selectFrom("Draw as d")
    .innerJoin("Stage as s", "s.id", "d.stageId")
    .innerJoin("Contest as c", "c.id", "s.contestId")
    .innerJoin("Account as f", "f.id", "d.frozenBy")
    .leftJoin("Account as h", "h.id", "d.heldBy")
    .selectAll("d")
    .select([
      "s.contestId",
      "s.schemeStage",
      "c.name as contestName",
      "f.name as frozenByName",
      "h.name as heldByName",
    ]);
}

export async function insert(trx: Trx, draw: DrawTable): Promise<void> {
  await trx.insertInto("Draw").values(draw).execute();
}

export async function update(
  trx: Trx,
  drawId: string,
  changes: Partial<
    Pick<DrawTable, "salt" | "secret" | "heldAt" | "heldBy" | "abandonedAt" | "abandonedBy">
  >,
): Promise<void> {
  await trx.updateTable("Draw").set(changes).where("id", "=", drawId).execute();
}

export async function insertReason(trx: Trx, reason: DrawReasonTable): Promise<void> {
  await trx.insertInto("DrawReason").values(reason).execute();
}

/** Which supervisors came to a draw, the last one first. */
export function findWitnesses(db: Db | Trx, drawId: string) {
  return db
    .selectFrom("DrawWitness as w")
    .innerJoin("Account as a", "a.id", "w.accountId")
    .select(["w.seq", "w.accountId", "w.joinedAt", "a.name"])
    .where("w.drawId", "=", drawId)
    .orderBy("w.seq", "desc")
    .execute();
}

export async function insertWitness(
  trx: Trx,
  witness: { drawId: string; seq: number; accountId: string; joinedAt: Instant },
): Promise<void> {
  await trx.insertInto("DrawWitness").values(witness).execute();
}

/** The seats of a draw in the order of the places, each with its entry's code. */
export function findSeats(db: Db | Trx, drawId: string) {
  return db
    .selectFrom("DrawSeat as t")
    .innerJoin("StageEntry as e", "e.id", "t.stageEntryId")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select(["t.seq", "t.stageEntryId", "t.sessionId", "t.batch", "t.station", "t.drawnAt"])
    .select("n.number")
    .where("t.drawId", "=", drawId)
    .orderBy("t.seq")
    .execute();
}

export async function insertSeats(trx: Trx, seats: readonly DrawSeatTable[]): Promise<void> {
  await insertRows(trx, "DrawSeat", seats);
}

export async function insertLotSignature(trx: Trx, signature: LotSignatureTable): Promise<void> {
  await trx.insertInto("LotSignature").values(signature).execute();
}
