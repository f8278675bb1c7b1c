import type { Db, Trx } from "~db/connection.server";
import type { CertificateLookupTable } from "~db/schema";

/** Every look-up of a certificate, the last first. */
export function findAll(db: Db, certificateId: string) {
  return db
    .selectFrom("CertificateLookup as l")
    .innerJoin("Account as a", "a.id", "l.lookedUpBy")
    .select(["l.seq", "l.outcome", "l.lookedUpAt", "a.name as byName"])
    .where("l.certificateId", "=", certificateId)
    .orderBy("l.seq", "desc")
    .execute();
}

export async function append(trx: Trx, lookup: Omit<CertificateLookupTable, "seq">) {
  const last = await trx
    .selectFrom("CertificateLookup")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("certificateId", "=", lookup.certificateId)
    .executeTakeFirst();
  await trx
    .insertInto("CertificateLookup")
    .values({ ...lookup, seq: (last?.seq ?? 0) + 1 })
    .execute();
}
