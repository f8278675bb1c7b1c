import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Db, openSerialized } from "./connection.server";
import { keptQuery, type Places } from "./kept-query";

let db: Db;

beforeEach(async () => {
  db = openSerialized(Buffer.alloc(0));
  await sql`CREATE TABLE "Account" ("id" TEXT PRIMARY KEY, "name" TEXT, "language" TEXT)`.execute(
    db,
  );
  await sql`INSERT INTO "Account" VALUES ('1', '令狐小满', 'en'), ('2', '慕容谷雨', NULL)`.execute(
    db,
  );
});
afterEach(() => db.destroy());

/** How often it was put together. */
const built = vi.fn();
const byName = () =>
  keptQuery((on, { name, limit }: Places<{ name: string; limit: number }>) => {
    built();
    return (on as Kysely<{ Account: { id: string; name: string; language: string | null } }>)
      .selectFrom("Account")
      .select(["id", "language"])
      .where("name", "=", name)
      .where("id", "!=", "3")
      .limit(limit);
  });

describe("a kept query", () => {
  it("is put together once, and asked with other values each time", async () => {
    built.mockClear();
    const query = byName();
    expect(await query.all(db, { name: "令狐小满", limit: 5 })).toEqual([
      { id: "1", language: "en" },
    ]);
    expect(await query.first(db, { name: "慕容谷雨", limit: 1 })).toEqual({
      id: "2",
      language: null,
    });
    expect(await query.first(db, { name: "nobody", limit: 1 })).toBeUndefined();
    expect(built).toHaveBeenCalledTimes(1);
  });

  it("sees what its own transaction wrote, and serves every database", async () => {
    const query = byName();
    await db.transaction().execute(async (trx) => {
      await sql`UPDATE "Account" SET "name" = '端木白露' WHERE "id" = '2'`.execute(trx);
      expect(await query.first(trx, { name: "端木白露", limit: 1 })).toBeDefined();
    });
    const other = openSerialized(Buffer.alloc(0));
    await sql`CREATE TABLE "Account" ("id" TEXT, "name" TEXT, "language" TEXT)`.execute(other);
    expect(await query.all(other, { name: "端木白露", limit: 1 })).toEqual([]);
    await other.destroy();
  });
});
