import type { Db, Trx } from "~db/connection.server";
import type { CertificateScanTable } from "~db/schema";

/** The scans of a certificate, the newest first. */
export function findAll(db: Db, certificateId: string) {
  return db
    .selectFrom("CertificateScan as s")
    .innerJoin("File as f", "f.id", "s.fileId")
    .innerJoin("Account as a", "a.id", "s.createdBy")
    .select(["s.id", "s.fileName", "s.createdAt", "f.kind", "f.sizeBytes", "a.name as byName"])
    .where("s.certificateId", "=", certificateId)
    .orderBy("s.id", "desc")
    .execute();
}

/** A scan with its file; it is looked for under its certificate only. */
export function find(db: Db, certificateId: string, scanId: string) {
  return db
    .selectFrom("CertificateScan as s")
    .innerJoin("File as f", "f.id", "s.fileId")
    .select(["s.id", "s.fileName", "f.digest", "f.kind"])
    .where("s.certificateId", "=", certificateId)
    .where("s.id", "=", scanId)
    .executeTakeFirst();
}

export async function existsFile(trx: Trx, certificateId: string, fileId: string) {
  const row = await trx
    .selectFrom("CertificateScan")
    .select("id")
    .where("certificateId", "=", certificateId)
    .where("fileId", "=", fileId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, scan: CertificateScanTable) {
  await trx.insertInto("CertificateScan").values(scan).execute();
}

/** Also those of the records that were merged into this one: the name in a picture is the same. */
export async function deleteAllOfWorker(trx: Trx, workerId: string) {
  await trx
    .deleteFrom("CertificateScan")
    .where("certificateId", "in", (eb) =>
      eb
        .selectFrom("Certificate as c")
        .innerJoin("Worker as w", "w.id", "c.workerId")
        .select("c.id")
        .where((or) => or.or([or("w.id", "=", workerId), or("w.keptId", "=", workerId)])),
    )
    .execute();
}
