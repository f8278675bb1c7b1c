import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { IdempotencyKeyTable } from "~db/schema";

export function find(db: Db | Trx, actorKey: string, key: string) {
  return db
    .selectFrom("IdempotencyKey")
    .select(["inputHash", "outcome"])
    .where("actorKey", "=", actorKey)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function insert(trx: Trx, row: IdempotencyKeyTable) {
  await trx.insertInto("IdempotencyKey").values(row).execute();
}

/** Forgets what is older, at most 500 a time; answers how many were forgotten. */
export async function deleteOlder(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("IdempotencyKey")
    .where(
      sql`("actorKey", "key")`,
      "in",
      sql`(SELECT "actorKey", "key" FROM "IdempotencyKey" WHERE "createdAt" < ${before} LIMIT 500)`,
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
