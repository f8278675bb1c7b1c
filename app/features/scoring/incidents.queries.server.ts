import type { Trx } from "~db/connection.server";
import type { IncidentTable, TimeAdjustmentTable } from "~db/schema";

export async function insert(trx: Trx, incident: IncidentTable) {
  await trx.insertInto("Incident").values(incident).execute();
}

export async function insertAdjustment(trx: Trx, adjustment: TimeAdjustmentTable) {
  await trx.insertInto("TimeAdjustment").values(adjustment).execute();
}
