import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";

/** Clears questions for a second factor that nobody answered, at most 500 a time; answers how many there were. */
export async function deleteExpired(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("Verification")
    .where(
      "id",
      "in",
      sql<string>`(SELECT "id" FROM "Verification" WHERE "expiresAt" < ${before} LIMIT 500)`,
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
