import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import { type Db, openSerialized } from "~db/connection.server";
import { OneConnectionDialect } from "~db/one-connection-dialect";
import type { Database } from "~db/schema";
import { migratedBytes } from "./database";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { type SmallDistrict, smallDistrictWithCase } from "./small-district";

let settled: Promise<{ bytes: Buffer; district: SmallDistrict }> | null = null;

/** The small district in a database of one's own: filled once for each worker, then opened from its bytes. */
export async function settledDistrict(): Promise<{ db: Db; district: SmallDistrict }> {
  settled ??= settle();
  const { bytes, district } = await settled;
  return { db: openSerialized(bytes), district };
}

async function settle() {
  const connection = new SQLite(await migratedBytes());
  const db = new Kysely<Database>({ dialect: new OneConnectionDialect(connection) });
  const district = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
  const bytes = connection.serialize();
  await db.destroy();
  return { bytes, district };
}
