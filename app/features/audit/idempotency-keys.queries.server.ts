import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import { insertRows } from "~db/many-rows";
import type { IdempotencyKeyTable } from "~db/schema";

const ONE = keptQuery((db, { actorKey, key }: Places<{ actorKey: string; key: string }>) =>
  db
    .selectFrom("IdempotencyKey")
    .select(["inputHash", "outcome"])
    .where("actorKey", "=", actorKey)
    .where("key", "=", key),
);

export function find(db: Db | Trx, actorKey: string, key: string) {
  return ONE.first(db, { actorKey, key });
}

export async function insert(trx: Trx, row: IdempotencyKeyTable) {
  await insertRows(trx, "IdempotencyKey", [row]);
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
