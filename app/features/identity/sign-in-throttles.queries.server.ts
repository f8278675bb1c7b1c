import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type { Tries } from "./domain/sign-in-throttle";

export function find(db: Db, throttleKey: string) {
  return db
    .selectFrom("SignInThrottle")
    .selectAll()
    .where("throttleKey", "=", throttleKey)
    .executeTakeFirst();
}

export async function upsert(db: Db, throttleKey: string, tries: Tries) {
  await db
    .insertInto("SignInThrottle")
    .values({ throttleKey, ...tries })
    .onConflict((conflict) => conflict.column("throttleKey").doUpdateSet(tries))
    .execute();
}

export async function remove(db: Db, throttleKey: string) {
  await db.deleteFrom("SignInThrottle").where("throttleKey", "=", throttleKey).execute();
}

/** Forgets tries whose window began before. */
export async function deleteOlder(db: Db, before: Instant) {
  await db.deleteFrom("SignInThrottle").where("windowStartedAt", "<", before).execute();
}
