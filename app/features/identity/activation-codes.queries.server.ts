import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";

export function find(db: Db | Trx, activationCodeId: string) {
  return db
    .selectFrom("ActivationCode")
    .selectAll()
    .where("id", "=", activationCodeId)
    .executeTakeFirst();
}

export function findByHash(db: Db | Trx, codeHash: string) {
  return db
    .selectFrom("ActivationCode as c")
    .innerJoin("Union as u", "u.id", "c.unionId")
    .select([
      "c.id",
      "c.unionId",
      "c.name",
      "c.expiresAt",
      "c.usedAt",
      "c.withdrawnAt",
      "c.renewsAccountId",
      "c.workerId",
      "u.closedAt as unionClosedAt",
    ])
    .where("c.codeHash", "=", codeHash)
    .executeTakeFirst();
}

export function findPage(
  db: Db,
  unionId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom("ActivationCode as c")
    .innerJoin("Account as i", "i.id", "c.issuedBy")
    .select([
      "c.id",
      "c.name",
      "c.issuedAt",
      "c.expiresAt",
      "c.usedAt",
      "c.withdrawnAt",
      "c.renewsAccountId",
      "i.name as issuedByName",
    ])
    .where("c.unionId", "=", unionId)
    .orderBy("c.issuedAt", "desc")
    .orderBy("c.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** The newest code for a worker on the register. */
export function findLatestForWorker(db: Db, workerId: string) {
  return db
    .selectFrom("ActivationCode")
    .select(["id", "usedAt", "withdrawnAt", "expiresAt"])
    .where("workerId", "=", workerId)
    .orderBy("id", "desc")
    .executeTakeFirst();
}

export async function countForUnion(db: Db, unionId: string): Promise<number> {
  const { n } = await db
    .selectFrom("ActivationCode")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("unionId", "=", unionId)
    .executeTakeFirstOrThrow();
  return n;
}

export async function insert(
  trx: Trx,
  code: {
    id: string;
    unionId: string;
    name: string;
    /** Null where it opens an account. */
    renewsAccountId: string | null;
    workerId: string | null;
    codeHash: string;
    issuedAt: Instant;
    issuedBy: string;
    expiresAt: Instant;
  },
) {
  await trx
    .insertInto("ActivationCode")
    .values({ ...code, usedAt: null, accountId: null, withdrawnAt: null, withdrawnBy: null })
    .execute();
}

export async function markUsed(
  trx: Trx,
  activationCodeId: string,
  { at, accountId }: { at: Instant; accountId: string | null },
) {
  await trx
    .updateTable("ActivationCode")
    .set({ usedAt: at, accountId })
    .where("id", "=", activationCodeId)
    .execute();
}

export async function withdraw(
  trx: Trx,
  activationCodeId: string,
  { at, by }: { at: Instant; by: string },
) {
  await trx
    .updateTable("ActivationCode")
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where("id", "=", activationCodeId)
    .execute();
}

/** Codes that would renew this account's password and were not used yet stop working. */
export async function withdrawRenewals(
  trx: Trx,
  accountId: string,
  { at, by }: { at: Instant; by: string },
) {
  await trx
    .updateTable("ActivationCode")
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where("renewsAccountId", "=", accountId)
    .where("usedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .execute();
}
