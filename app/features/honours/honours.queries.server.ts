import type { Db, Trx } from "~db/connection.server";
import { insertRows } from "~db/many-rows";
import type { HonourRevocationTable, HonourTable } from "~db/schema";

/** The honours that come from a subject, revoked ones too, the oldest first. */
export function findAllOfSubject(db: Db | Trx, subjectKind: string, subjectId: string) {
  return withHolders(db)
    .where("h.subjectKind", "=", subjectKind)
    .where("h.subjectId", "=", subjectId)
    .orderBy("h.id")
    .execute();
}

/** A worker's honours, revoked ones too, the newest first. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return withHolders(db).where("h.workerId", "=", workerId).orderBy("h.id", "desc").execute();
}

/** A union's own honours, revoked ones too, the newest first. */
export function findAllOfUnion(db: Db | Trx, unionId: string) {
  return withHolders(db).where("h.unionId", "=", unionId).orderBy("h.id", "desc").execute();
}

function withHolders(db: Db | Trx) {
  return db
    .selectFrom("Honour as h")
    .leftJoin("HonourRevocation as r", "r.honourId", "h.id")
    .leftJoin("Worker as w", "w.id", "h.workerId")
    .leftJoin("Union as u", "u.id", "h.unionId")
    .select(["h.id", "h.workerId", "h.unionId", "h.title", "h.grantor", "h.documentNumber"])
    .select(["h.grantedOn", "h.subjectKind", "h.subjectId"])
    .select(["w.name as workerName", "u.name as unionName"])
    .select(["r.revokedAt", "r.reason as revocationReason"]);
}

export async function insertAll(trx: Trx, honours: readonly HonourTable[]) {
  if (honours.length > 0) await insertRows(trx, "Honour", honours);
}

export async function insertRevocations(trx: Trx, revocations: readonly HonourRevocationTable[]) {
  if (revocations.length > 0) await insertRows(trx, "HonourRevocation", revocations);
}
