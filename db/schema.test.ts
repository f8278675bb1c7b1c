import { join } from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, migratedBytes } from "../tests/support/database";
import { ROOT } from "../tests/support/root";
import { declaredTables } from "../tests/support/schema/declared-tables";
import { nameProblems } from "../tests/support/schema/names";
import { type StoredTable, storedTables } from "../tests/support/schema/stored-tables";

/** Rows are added and never changed; each table with a row to try it on. */
const APPEND_ONLY = {
  AuditEntry: {
    seq: 1,
    at: "2026-10-21T02:30:00.000Z",
    actorKind: "system",
    action: "installation-founded",
    subjectKind: "installation",
    subjectId: "1",
    detail: "{}",
    previousHash: "0".repeat(64),
    hash: "1".repeat(64),
  },
} as const;

const declared = declaredTables(join(ROOT, "db/schema.ts"));
let stored: StoredTable[];

beforeAll(async () => {
  const connection = new SQLite(await migratedBytes());
  stored = storedTables(connection);
  connection.close();
});

describe("the schema", () => {
  it("is what the migrations make from nothing", () => {
    const migrated = stored.map(({ name, columns }) => [name, byName(columns)]);
    const written = [...declared].map(([name, columns]) => [
      name,
      byName(columns.map(({ name, type, isNullable }) => ({ name, type, isNullable }))),
    ]);
    expect(Object.fromEntries(migrated)).toEqual(Object.fromEntries(written));
  });

  it("keeps every table strict", () => {
    expect(stored.filter(({ isStrict }) => !isStrict).map(({ name }) => name)).toEqual([]);
  });

  it("names tables and columns for what they hold, with a foreign key and an index behind every id", () => {
    expect(nameProblems(stored)).toEqual([]);
  });

  it("starts flags with is or has, and ends instants in At", () => {
    const columns = [...declared].flatMap(([table, own]) =>
      own.map((column) => ({ ...column, where: `${table}.${column.name}` })),
    );
    const misnamed = columns.filter(
      ({ name, isFlag, isInstant }) =>
        isFlag !== /^(is|has)[A-Z]/.test(name) || isInstant !== /(^at|At)$/.test(name),
    );
    expect(misnamed.map(({ where }) => where)).toEqual([]);
  });
});

describe("append-only tables", () => {
  it.each(Object.entries(APPEND_ONLY))(
    "%s refuses change, removal and replacement",
    async (table, row) => {
      const db = await freshDatabase();
      const insert = (verb: string) =>
        sql.raw(
          `${verb} INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row).map((value) => (typeof value === "number" ? value : `'${value}'`))})`,
        );
      await insert("INSERT").execute(db);
      const [first] = Object.keys(row);
      for (const change of [
        sql.raw(`UPDATE "${table}" SET "${first}" = "${first}"`),
        sql.raw(`DELETE FROM "${table}"`),
        insert("REPLACE"),
      ]) {
        await expect(change.execute(db)).rejects.toThrow(`${table} is append-only`);
      }
      const left = await sql<{
        count: number;
      }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(db);
      expect(left.rows).toEqual([{ count: 1 }]);
    },
  );
});

function byName<Column extends { readonly name: string }>(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));
}
