import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../tests/support/database";
import { type Db, openSerialized } from "./connection.server";
import { migrateToLatest } from "./migrate.server";

const FOLDER = fileURLToPath(new URL("./closings/", import.meta.url));
const MOST_BYTES = 2_000_000;

/** Demo databases as they were when a part of the product closed; each must still find its way here. */
const UNPACKED_BY = { ".db.gz": gunzipSync, ".db.br": brotliDecompressSync } as const;
const closings = Object.entries(UNPACKED_BY).flatMap(([ending, unpack]) =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, unpack })),
);

describe.each(closings)("the demo of $file", ({ file, unpack }) => {
  const packed = readFileSync(FOLDER + file);

  it("is small enough to be kept", () => {
    expect(packed.length).toBeLessThan(MOST_BYTES);
  });

  it("migrates forward to the schema of today, whole and with all its rows", async () => {
    const db = openSerialized(unpack(packed));
    const before = await countRows(db);
    await migrateToLatest(db);
    const after = await countRows(db);
    for (const [table, rows] of Object.entries(before))
      expect([table, after[table]]).toEqual([table, rows]);
    expect(await findAll(db, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(await findAll(db, "PRAGMA foreign_key_check")).toEqual([]);
    const fresh = await freshDatabase();
    expect(await schemaOf(db)).toEqual(await schemaOf(fresh));
    await db.destroy();
    await fresh.destroy();
  });
});

async function findAll(db: Db, statement: string) {
  return (await sql.raw<Record<string, unknown>>(statement).execute(db)).rows;
}

/** Tables, indexes and triggers by name, each with the statement that made it. */
function schemaOf(db: Db) {
  return findAll(
    db,
    `SELECT "type", "name", "sql" FROM sqlite_schema WHERE "name" NOT LIKE 'sqlite_%' ORDER BY "name"`,
  );
}

/** How many rows each table has; the list of migrations grows and is left out. */
async function countRows(db: Db): Promise<Record<string, unknown>> {
  const tables = await findAll(
    db,
    `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`,
  );
  const counts: Record<string, unknown> = {};
  for (const { name } of tables) {
    if (String(name).startsWith("Migration")) continue;
    const [row] = await findAll(db, `SELECT count(*) AS n FROM "${name}"`);
    counts[String(name)] = row?.n;
  }
  return counts;
}
