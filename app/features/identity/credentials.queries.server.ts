import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";

/** The kind of credential that the sign-in library keeps for a password. */
const PASSWORD = "credential";

export async function findPasswordHash(db: Db | Trx, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom("Credential")
    .select("password")
    .where("accountId", "=", accountId)
    .where("providerKey", "=", PASSWORD)
    .executeTakeFirst();
  return row?.password ?? null;
}

/** Gives an account its password, in place of an earlier one. */
export async function upsertPassword(trx: Trx, accountId: string, hash: string, now: Instant) {
  await trx
    .insertInto("Credential")
    .values({
      id: newId(),
      accountId,
      providerKey: PASSWORD,
      providerAccountKey: accountId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["accountId", "providerKey"])
        .doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute();
}

/** Takes the second factor away; answers whether there was one. */
export async function deleteSecondFactor(trx: Trx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("SecondFactor")
    .where("accountId", "=", accountId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("Account")
    .set({ hasSecondFactor: toFlag(false) })
    .where("id", "=", accountId)
    .execute();
  return numDeletedRows > 0n;
}
