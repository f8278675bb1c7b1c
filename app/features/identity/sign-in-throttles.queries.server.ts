import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { Tries } from "./domain/sign-in-throttle";

export function find(db: Db | Trx, throttleKey: string) {
  return db
    .selectFrom("SignInThrottle")
    .selectAll()
    .where("throttleKey", "=", throttleKey)
    .executeTakeFirst();
}

export async function upsert(trx: Trx, throttleKey: string, tries: Tries) {
  await trx
    .insertInto("SignInThrottle")
    .values({ throttleKey, ...tries })
    .onConflict((conflict) => conflict.column("throttleKey").doUpdateSet(tries))
    .execute();
}

export async function remove(db: Db, throttleKey: string) {
  await db.deleteFrom("SignInThrottle").where("throttleKey", "=", throttleKey).execute();
}

/** Forgets tries whose window began before, at most 500 a time; answers how many were forgotten. */
export async function deleteOlder(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("SignInThrottle")
    .where(
      "throttleKey",
      "in",
      sql<string>`(SELECT "throttleKey" FROM "SignInThrottle" WHERE "windowStartedAt" < ${before} LIMIT 500)`,
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
