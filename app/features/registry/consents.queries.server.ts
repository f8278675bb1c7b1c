import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { ConsentTable } from "~db/schema";
import type { ConsentPurpose } from "./domain/consent";

/** What a worker agreed to, those that hold before those withdrawn. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("Consent")
    .select(["id", "purpose", "givenAt", "withdrawnAt"])
    .where("workerId", "=", workerId)
    .orderBy((eb) => eb("withdrawnAt", "is not", null))
    .orderBy("givenAt", "desc")
    .execute();
}

export async function insert(trx: Trx, consent: Omit<ConsentTable, "withdrawnAt" | "withdrawnBy">) {
  await trx
    .insertInto("Consent")
    .values({ ...consent, withdrawnAt: null, withdrawnBy: null })
    .execute();
}

/** Withdraws the consent that holds; answers whether there was one. */
export async function withdraw(
  trx: Trx,
  {
    workerId,
    purpose,
    at,
    by,
  }: { workerId: string; purpose: ConsentPurpose; at: Instant; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Consent")
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where("workerId", "=", workerId)
    .where("purpose", "=", purpose)
    .where("withdrawnAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
