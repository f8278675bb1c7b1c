import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import type { Actor } from "~/shared/actor";
import { type Db, openSerialized } from "~db/connection.server";
import { OneConnectionDialect } from "~db/one-connection-dialect";
import type { Database } from "~db/schema";
import { migratedBytes } from "./database";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { type SmallDistrict, smallDistrictWithCase } from "./small-district";
import { filedGrassroots } from "./small-grassroots";

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
  const small = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
  const grassroots = await filedGrassroots(db, {
    actor: small.actors["staff of a union below"] as Actor,
    unionId: small.ids.below,
    now: TEST_NOW,
  });
  const district = { ...small, ids: { ...small.ids, grassroots } };
  const bytes = connection.serialize();
  await db.destroy();
  return { bytes, district };
}
