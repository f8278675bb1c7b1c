import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import { type Db, openSerialized } from "~db/connection.server";
import { migrateToLatest } from "~db/migrate.server";
import { OneConnectionDialect } from "~db/one-connection-dialect";
import type { Database } from "~db/schema";

let template: Promise<Buffer> | null = null;

/** A migrated, empty database in memory, of its own for each test: well under a millisecond after the first. */
export async function freshDatabase(): Promise<Db> {
  return openSerialized(await migratedBytes());
}

/** An empty database migrated from nothing, as bytes; made once for each worker. */
export function migratedBytes(): Promise<Buffer> {
  template ??= migrate();
  return template;
}

async function migrate(): Promise<Buffer> {
  const connection = new SQLite(":memory:");
  const db = new Kysely<Database>({ dialect: new OneConnectionDialect(connection) });
  await migrateToLatest(db);
  const bytes = connection.serialize();
  await db.destroy();
  return bytes;
}
