import type { Db, Trx } from "~db/connection.server";
import { insertRows } from "~db/many-rows";
import type { EntitlementTable, EntitlementWithdrawalTable } from "~db/schema";

/** What is due from a subject, withdrawn entitlements too, the oldest first. */
export function findAllOfSubject(db: Db | Trx, subjectKind: string, subjectId: string) {
  return withPayees(db)
    .where("e.subjectKind", "=", subjectKind)
    .where("e.subjectId", "=", subjectId)
    .orderBy("e.id")
    .execute();
}

/** What is due to a worker, withdrawn entitlements too, the newest first. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return withPayees(db).where("e.workerId", "=", workerId).orderBy("e.id", "desc").execute();
}

function withPayees(db: Db | Trx) {
  return db
    .selectFrom("Entitlement as e")
    .leftJoin("EntitlementWithdrawal as x", "x.entitlementId", "e.id")
    .leftJoin("Worker as w", "w.id", "e.workerId")
    .leftJoin("Union as u", "u.id", "e.unionId")
    .select(["e.id", "e.workerId", "e.unionId", "e.kind", "e.amountFen", "e.level", "e.purpose"])
    .select(["e.createdAt", "w.name as workerName", "u.name as unionName"])
    .select(["x.withdrawnAt", "x.reason as withdrawalReason"]);
}

export async function insertAll(trx: Trx, entitlements: readonly EntitlementTable[]) {
  if (entitlements.length > 0) await insertRows(trx, "Entitlement", entitlements);
}

export async function insertWithdrawals(
  trx: Trx,
  withdrawals: readonly EntitlementWithdrawalTable[],
) {
  if (withdrawals.length > 0) await insertRows(trx, "EntitlementWithdrawal", withdrawals);
}
