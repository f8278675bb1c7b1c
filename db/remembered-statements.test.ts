import SQLite from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OneConnectionDialect } from "./one-connection-dialect";
import { rememberingStatements } from "./remembered-statements";

let connection: SQLite.Database;

beforeEach(() => {
  connection = new SQLite(":memory:");
  connection.exec(`CREATE TABLE "Point" ("n" INTEGER); INSERT INTO "Point" VALUES (1), (2), (3)`);
});
afterEach(() => {
  connection.close();
});

describe("statements that are remembered", () => {
  it("are prepared once for a text", () => {
    const { prepare } = rememberingStatements(connection);
    expect(prepare(`SELECT 1`)).toBe(prepare(`SELECT 1`));
  });

  it("follow a table that was changed meanwhile", async () => {
    const db = new Kysely<{ Point: { n: number } }>({
      dialect: new OneConnectionDialect(connection),
    });
    const first = () => db.selectFrom("Point").selectAll().executeTakeFirst();
    expect(await first()).toEqual({ n: 1 });
    await sql`ALTER TABLE "Point" ADD COLUMN "m" INTEGER NOT NULL DEFAULT 7`.execute(db);
    expect(await first()).toEqual({ n: 1, m: 7 });
  });

  it("give way, the one that was asked for longest ago first", () => {
    const { prepare } = rememberingStatements(connection);
    const early = prepare(`SELECT 0`);
    for (let n = 1; n < 1_000; n += 1) prepare(`SELECT ${n}`);
    expect(prepare(`SELECT 0`)).toBe(early);
    for (let n = 1_000; n < 2_000; n += 1) prepare(`SELECT ${n}`);
    expect(prepare(`SELECT 0`)).not.toBe(early);
  });
});
