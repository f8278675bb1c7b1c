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
  for (const kind of ["workers", "marks"]) {
    for (const state of ["mapping", "checking", "checked", "applying", "done"] as const) {
      await bringList(`${kind} ${state}`, kind, state);
    }
  }
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

/** A list with one judged row, and the job that is at it. */
async function bringList(id: string, kind: string, state: string): Promise<void> {
  await sql`INSERT INTO "Import" ("id", "kind", "fileId", "fileName", "state", "newCount", "createdAt", "createdBy")
    SELECT ${id}, ${kind}, 'file', 'list.xlsx', ${state}, 1, ${AT}, min("id") FROM "Account"`.execute(
    db,
  );
  await sql`INSERT INTO "ImportRow" VALUES (${id}, 2, 'new', '', '', '{}', '{}', NULL)`.execute(db);
  const work = { checking: "check-import", applying: "apply-import" }[state];
  if (!work) return;
  await sql`INSERT INTO "Job" ("id", "kind", "subjectKind", "subjectId", "state", "doneCount", "createdAt", "createdBy")
    SELECT ${id}, ${work}, 'import', ${id}, 'running', 0, ${AT}, min("id") FROM "Account"`.execute(
    db,
  );
}

it("sends a list of people that was judged by old hashes back to its columns, and no other", async () => {
  const { rows } =
    await sql`SELECT i."id", i."state", i."newCount" AS "new", count(r."seq") AS "rows"
    FROM "Import" i LEFT JOIN "ImportRow" r ON r."importId" = i."id"
    WHERE i."fileId" = 'file' GROUP BY i."id" ORDER BY i."id"`.execute(db);
  const as = (id: string, state: string) => ({ id, state, new: 1, rows: 1 });
  expect(rows).toEqual([
    as("marks applying", "applying"),
    as("marks checked", "checked"),
    as("marks checking", "checking"),
    as("marks done", "done"),
    as("marks mapping", "mapping"),
    as("workers applying", "applying"),
    { id: "workers checked", state: "mapping", new: 0, rows: 0 },
    as("workers checking", "checking"),
    as("workers done", "done"),
    as("workers mapping", "mapping"),
  ]);
});

it("has the work at lists of people end as cancelled, and no other", async () => {
  const jobs = await db
    .selectFrom("Job")
    .select("id")
    .where("endedAt", "is", null)
    .where("cancelWishedAt", "is not", null)
    .orderBy("id")
    .execute();
  expect(jobs.map(({ id }) => id)).toEqual(["workers applying", "workers checking"]);
});
