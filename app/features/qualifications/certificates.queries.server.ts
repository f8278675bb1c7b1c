import type { Instant } from "~/shared/instant";
import type { SkillLevel } from "~/shared/skill-level";
import type { Db, Trx } from "~db/connection.server";
import type { CertificateTable } from "~db/schema";

export function find(db: Db | Trx, certificateId: string) {
  return db
    .selectFrom("Certificate as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .leftJoin("Trade as t", "t.id", "c.tradeId")
    .selectAll("c")
    .select(["w.name as workerName", "t.name as knownTrade", "t.occupationCode"])
    .where("c.id", "=", certificateId)
    .executeTakeFirst();
}

/** A worker's certificates with the last look-up of each, the newest first; void ones last. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("Certificate as c")
    .leftJoin("CertificateLookup as l", (join) =>
      join.onRef("l.certificateId", "=", "c.id").on("l.seq", "=", (eb) =>
        eb
          .selectFrom("CertificateLookup as x")
          .select((sub) => sub.fn.max("x.seq").as("seq"))
          .whereRef("x.certificateId", "=", "c.id"),
      ),
    )
    .select([
      "c.id",
      "c.tradeId",
      "c.tradeName",
      "c.level",
      "c.number",
      "c.issuer",
      "c.issuedOn",
      "c.voidedAt",
      "c.importId",
      "l.outcome as lookup",
      "l.lookedUpAt",
    ])
    .where("c.workerId", "=", workerId)
    .orderBy((eb) => eb("c.voidedAt", "is not", null))
    .orderBy("c.issuedOn", "desc")
    .execute();
}

/** The highest level that each of these workers holds. */
export async function findHighestLevels(
  db: Db,
  workerIds: readonly string[],
): Promise<Map<string, SkillLevel>> {
  if (workerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("Certificate")
    .select((eb) => ["workerId", eb.fn.max("level").as("level")])
    .where("workerId", "in", workerIds)
    .where("voidedAt", "is", null)
    .groupBy("workerId")
    .execute();
  return new Map(rows.map(({ workerId, level }) => [workerId, level as SkillLevel]));
}

/** Who holds a certificate of this number, unless it was voided. */
export function findByNumber(db: Db | Trx, number: string) {
  return db
    .selectFrom("Certificate as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .select(["c.id", "c.workerId", "w.name as workerName"])
    .where("c.number", "=", number)
    .where("c.voidedAt", "is", null)
    .executeTakeFirst();
}

type NewCertificate = Omit<CertificateTable, "version" | "voidedAt" | "voidedBy" | "voidReason">;

export async function insert(trx: Trx, certificate: NewCertificate) {
  await trx
    .insertInto("Certificate")
    .values({ ...certificate, version: 1, voidedAt: null, voidedBy: null, voidReason: null })
    .execute();
}

/** Voids a certificate that stands; answers whether it did. */
export async function markVoid(
  trx: Trx,
  id: string,
  { at, by, reason }: { at: Instant; by: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Certificate")
    .set((eb) => ({
      voidedAt: at,
      voidedBy: by,
      voidReason: reason,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .where("voidedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
