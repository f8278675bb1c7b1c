import { sql } from "kysely";
import type { Trx } from "./connection.server";
import type { Database } from "./schema";

/**
 * Inserts many rows by one statement with one parameter: the rows as JSON, which SQLite takes apart. The text is
 * the same for any number of rows, so that it is prepared once. Rows have the same columns, of text, whole
 * numbers and null.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly Database[Table][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = columns.map((column) => sql`value ->> ${sql.lit(column)}`);
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    SELECT ${sql.join(values)} FROM json_each(${JSON.stringify(rows)})`.execute(trx);
}

/** A list of texts as one parameter, for `column IN (…)`; the statement is the same for any number of them. */
export function anyOf(texts: readonly (string | number)[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(texts)}))`;
}
