import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillWithoutWaiting, openDatabase, openReadOnly } from "./connection.server";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiangtai-test-"));
  file = join(folder, "jiangtai.db");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("openDatabase", () => {
  it("holds what a durable, whole database needs", async () => {
    const db = openDatabase(file);
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect({
      journal: await pragma("journal_mode"),
      synchronous: await pragma("synchronous"),
      foreignKeys: await pragma("foreign_keys"),
      recursiveTriggers: await pragma("recursive_triggers"),
    }).toEqual({ journal: "wal", synchronous: 2, foreignKeys: 1, recursiveTriggers: 1 });
    await db.destroy();
  });

  it("waits for the disk again once a demo is filled, also where filling it failed", async () => {
    const db = openDatabase(file);
    const synchronous = async () =>
      (await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(db)).rows[0]?.synchronous;
    const seen: unknown[] = [];
    await fillWithoutWaiting(db, async () => void seen.push(await synchronous()));
    const failing = fillWithoutWaiting(db, () => Promise.reject(new Error("half")));
    await expect(failing).rejects.toThrow("half");
    expect([...seen, await synchronous()]).toEqual([0, 2]);
    await db.destroy();
  });

  it("refuses a file that is no database", () => {
    writeFileSync(file, "not a database, but long enough to be looked at ".repeat(40));
    expect(() => openDatabase(file)).toThrow("file is not a database");
  });
});

describe("openReadOnly", () => {
  it("reads what is there and writes nothing", async () => {
    const writer = new SQLite(file);
    writer.exec("CREATE TABLE T (a) ; INSERT INTO T VALUES (1)");
    writer.close();
    const db = openReadOnly(file);
    const { rows } = await sql`SELECT a FROM T`.execute(db);
    expect(rows).toEqual([{ a: 1 }]);
    await expect(sql`INSERT INTO T VALUES (2)`.execute(db)).rejects.toThrow("readonly");
    await db.destroy();
  });

  it("makes no database where there is none", () => {
    expect(() => openReadOnly(file)).toThrow("unable to open");
  });
});
