import type { Db, Trx } from "~db/connection.server";
import type { CaseScanTable } from "~db/schema";

/** The scans of a case's paper, the newest first. */
export function findAll(db: Db, caseId: string) {
  return db
    .selectFrom("CaseScan as s")
    .innerJoin("Account as a", "a.id", "s.createdBy")
    .select(["s.id", "s.fileName", "s.version", "s.reading", "s.createdAt", "a.name as byName"])
    .where("s.caseId", "=", caseId)
    .orderBy("s.id", "desc")
    .execute();
}

/** A scan with its file; it is looked for under its case only. */
export function find(db: Db, caseId: string, scanId: string) {
  return db
    .selectFrom("CaseScan as s")
    .innerJoin("File as f", "f.id", "s.fileId")
    .select(["s.id", "s.fileName", "f.digest", "f.kind"])
    .where("s.caseId", "=", caseId)
    .where("s.id", "=", scanId)
    .executeTakeFirst();
}

/** The version of the newest paper of a case; null where it has none. */
export async function findNewestVersion(db: Db | Trx, caseId: string): Promise<number | null> {
  const row = await db
    .selectFrom("CaseScan")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("caseId", "=", caseId)
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function existsFile(trx: Trx, caseId: string, fileId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("CaseScan")
    .select("id")
    .where("caseId", "=", caseId)
    .where("fileId", "=", fileId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, scan: CaseScanTable) {
  await trx.insertInto("CaseScan").values(scan).execute();
}
