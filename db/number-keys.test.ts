import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { type Db, openSerialized } from "./connection.server";
import { migrateToLatest } from "./migrate.server";

/** As it was before the migration that is tried here. */
const BEFORE = new URL("./closings/2026-11-27-cases.db.gz", import.meta.url);
const AT = "2026-11-27T02:00:00.000Z";

let db: Db;
let before: { id: string; hash: string; tail: string }[];

beforeAll(async () => {
  db = openSerialized(gunzipSync(readFileSync(BEFORE)));
  before = await hashes();
  await sql`INSERT INTO "File" VALUES ('file', ${"0".repeat(64)}, 'xlsx', 1, ${AT}, NULL, NULL)`.execute(
    db,
  );
  for (const state of ["mapping", "checking", "checked", "applying", "done"]) {
    await sql`INSERT INTO "Import" ("id", "kind", "fileId", "fileName", "state", "newCount", "createdAt", "createdBy")
      SELECT ${state}, 'workers', 'file', 'list.xlsx', ${state}, 1, ${AT}, min("id") FROM "Account"`.execute(
      db,
    );
    await sql`INSERT INTO "ImportRow" VALUES (${state}, 2, 'new', '', '', '{}', '{}', NULL)`.execute(
      db,
    );
  }
  await sql`INSERT INTO "Job" ("id", "kind", "subjectKind", "subjectId", "state", "doneCount", "createdAt", "createdBy")
    SELECT 'job', 'apply-import', 'import', 'applying', 'running', 0, ${AT}, min("id") FROM "Account"`.execute(
    db,
  );
  await migrateToLatest(db);
});

async function hashes() {
  const { rows } = await sql<{ id: string; hash: string; tail: string }>`
    SELECT "id", "identityHash" AS hash, "identityTail" AS tail FROM "Worker" WHERE "identityHash" IS NOT NULL
    UNION ALL SELECT "id", "phoneHash", "phoneTail" FROM "Worker" WHERE "phoneHash" IS NOT NULL`.execute(
    db,
  );
  return rows;
}

it("puts the tail before every hash", async () => {
  expect(before.length).toBeGreaterThan(100);
  const expected = before.map(({ hash, tail, ...one }) => ({
    ...one,
    hash: `${tail}.${hash}`,
    tail,
  }));
  expect(await hashes()).toEqual(expected);
});

it("sends lists that were judged by old hashes back to their columns, and stops one half written", async () => {
  const { rows } =
    await sql`SELECT i."id", i."state", i."refusal", i."endedAt" IS NOT NULL AS "hasEnded", i."newCount" AS "new",
      count(r."seq") AS "rows" FROM "Import" i LEFT JOIN "ImportRow" r ON r."importId" = i."id"
      WHERE i."fileId" = 'file' GROUP BY i."id" ORDER BY i."id"`.execute(db);
  const judgedAgain = { state: "mapping", refusal: null, hasEnded: 0, new: 0, rows: 0 };
  expect(rows).toEqual([
    { id: "applying", state: "stopped", refusal: "unexpected", hasEnded: 1, new: 1, rows: 1 },
    { id: "checked", ...judgedAgain },
    { id: "checking", ...judgedAgain },
    { id: "done", state: "done", refusal: null, hasEnded: 0, new: 1, rows: 1 },
    { id: "mapping", state: "mapping", refusal: null, hasEnded: 0, new: 1, rows: 1 },
  ]);
  const job = await db.selectFrom("Job").selectAll().where("id", "=", "job").executeTakeFirst();
  expect(job).toMatchObject({ state: "failed", error: "unexpected" });
});
