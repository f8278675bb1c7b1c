import type { Db, Trx } from "~db/connection.server";
import type { IncidentTable, TimeAdjustmentTable } from "~db/schema";

/** What happened in a stage, the last first. */
export function findAllOfStage(db: Db, stageId: string) {
  return db
    .selectFrom("Incident as i")
    .innerJoin("Account as a", "a.id", "i.recordedBy")
    .select(["i.id", "i.stageEntryId", "i.text", "i.recordedAt", "a.name as recordedByName"])
    .where("i.stageId", "=", stageId)
    .orderBy("i.id", "desc")
    .limit(200)
    .execute();
}

/** Time made up in a stage, the last first. */
export function findAdjustmentsOfStage(db: Db, stageId: string) {
  return db
    .selectFrom("TimeAdjustment as t")
    .innerJoin("StageEntry as e", "e.id", "t.stageEntryId")
    .innerJoin("Account as a", "a.id", "t.grantedBy")
    .select([
      "t.id",
      "t.stageEntryId",
      "t.minutes",
      "t.reason",
      "t.grantedAt",
      "a.name as grantedByName",
    ])
    .where("e.stageId", "=", stageId)
    .orderBy("t.id", "desc")
    .limit(200)
    .execute();
}

export async function insert(trx: Trx, incident: IncidentTable) {
  await trx.insertInto("Incident").values(incident).execute();
}

export async function insertAdjustment(trx: Trx, adjustment: TimeAdjustmentTable) {
  await trx.insertInto("TimeAdjustment").values(adjustment).execute();
}
