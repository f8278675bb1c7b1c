import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { CertificateTable } from "~db/schema";

/** Certificates that stand, of these numbers. */
export function findAllOfNumbers(db: Db | Trx, numbers: readonly string[]) {
  return db
    .selectFrom("Certificate")
    .select(["id", "workerId", "tradeName", "level", "number", "issuer", "issuedOn"])
    .where("number", "in", anyOf(numbers))
    .where("voidedAt", "is", null)
    .execute();
}

/** Trades of the newest edition by name; a name that several have tells none. */
export async function findTradeIds(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{
    name: string;
    id: string;
  }>`SELECT "name", max("id") AS "id" FROM "Trade"
    WHERE "edition" = (SELECT max("edition") FROM "Trade")
    GROUP BY "name" HAVING count(*) = 1`.execute(db);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

export async function insertAll(trx: Trx, certificates: readonly CertificateTable[]) {
  await insertRows(trx, "Certificate", certificates);
}
