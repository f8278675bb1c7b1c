import { CompiledQuery, type Expression, sql } from "kysely";
import type { Trx } from "./connection.server";
import type { Database } from "./schema";

const insertTexts = new Map<string, string>();

/**
 * Inserts many rows by one statement. Its text is made once for a table and a number of rows, and so prepared
 * once: whole pieces of a list all have the same. Rows have the same columns, of text, whole numbers and null.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly Database[Table][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Database[Table] & string)[];
  const values: unknown[] = [];
  for (const row of rows) for (const column of columns) values.push(row[column]);
  await trx.executeQuery(CompiledQuery.raw(insertText(table, columns, rows.length), values));
}

function insertText(table: string, columns: readonly string[], count: number): string {
  const key = `${table} ${columns.join()} ${count}`;
  const known = insertTexts.get(key);
  if (known) return known;
  const row = `(${columns.map(() => "?").join()})`;
  const names = columns.map((column) => `"${column}"`).join();
  const text = `INSERT INTO "${table}" (${names}) VALUES ${Array(count).fill(row).join()}`;
  insertTexts.set(key, text);
  return text;
}

/** A list of texts as one parameter, for `column IN (…)`; the statement is the same for any number of them. */
export function anyOf(texts: readonly (string | number)[]) {
  return anyOfJson(sql`${JSON.stringify(texts)}`);
}

/** The same where the list comes as its JSON. */
export function anyOfJson(texts: Expression<unknown>) {
  return sql<string>`(SELECT value FROM json_each(${texts}))`;
}
