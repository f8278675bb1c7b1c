import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";

/** The next workers in the order of their ids of whom a number is sealed under another key than this. */
export function findAllSealedOtherwise(
  db: Db | Trx,
  keyId: string,
  afterId: string,
  limit: number,
) {
  return db
    .selectFrom("Worker")
    .select(["id", "identitySealed", "phoneSealed"])
    .where("id", ">", afterId)
    .where((eb) =>
      eb.or([
        eb("identitySealed", "not like", `${keyId}.%`),
        eb("phoneSealed", "not like", `${keyId}.%`),
      ]),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The ids of the keys that numbers are sealed under. */
export async function findAllKeyIds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ keyId: string }>`
    SELECT DISTINCT substr("identitySealed", 1, instr("identitySealed", '.') - 1) AS "keyId"
      FROM "Worker" WHERE "identitySealed" IS NOT NULL
    UNION SELECT DISTINCT substr("phoneSealed", 1, instr("phoneSealed", '.') - 1)
      FROM "Worker" WHERE "phoneSealed" IS NOT NULL`.execute(db);
  return rows.map(({ keyId }) => keyId);
}

/** Seals again, all at once: the worker stays as it is, and so does its version. */
export async function updateSealed(
  trx: Trx,
  rows: readonly { id: string; identitySealed: string | null; phoneSealed: string | null }[],
) {
  await sql`UPDATE "Worker" SET
      "identitySealed" = json_extract(given."value", '$.identitySealed'),
      "phoneSealed" = json_extract(given."value", '$.phoneSealed')
    FROM json_each(${JSON.stringify(rows)}) AS given
    WHERE "Worker"."id" = json_extract(given."value", '$.id')`.execute(trx);
}
