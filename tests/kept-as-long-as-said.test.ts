import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { FILE_LISTS } from "~/features/files/domain/file-lists";
import { DAYS_KEPT } from "~/features/imports/domain/retention";
import { dropScansIn } from "~/features/qualifications/certificate-steps.server";
import { changeEmployment } from "~/features/registry/change-employment.server";
import { redactWorker } from "~/features/registry/redact-worker.server";
import { clearFiles, clearOut } from "~/server/housekeeping";
import type { Actor } from "~/shared/actor";
import { DAY_MS, type Instant, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { commandOf } from "./support/commands";
import { freshDatabase } from "./support/database";
import { bringList, importList } from "./support/imported-list";
import { TEST_KEYS, TEST_NOW } from "./support/load-context";
import { type SmallDistrict, smallDistrict } from "./support/small-district";
import { TEST_FILES } from "./support/test-keys";

let db: Db;
let district: SmallDistrict;
let administrator: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = district.actors.administrator as Actor;
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
});

const LAST_DAY = later(TEST_NOW, DAYS_KEPT * DAY_MS);
const AFTER = later(LAST_DAY, 1);

const pathOf = (digest: string) => join(TEST_FILES.folder, digest.slice(0, 2), digest);
const digestsOf = async (importId: string) =>
  db
    .selectFrom("Import as i")
    .innerJoin("File as f", "f.id", "i.fileId")
    .select(["f.digest", "f.removedAt"])
    .where("i.id", "=", importId)
    .executeTakeFirstOrThrow();

/** The hour's round at that time, on a disk whose files are as old as the test says. */
async function keepHouseAt(now: Instant) {
  await clearOut(db, { now, realNow: now });
  await clearFiles(db, TEST_FILES, { realNow: now });
}

/** Files of the test are as new as the test itself, whose clock stands in another year. */
function age(digest: string) {
  const at = new Date(TEST_NOW);
  utimesSync(pathOf(digest), at, at);
}

/** A list of its own, so that no other test has the same content. */
const list = (name: string) => ({
  kind: "workers" as const,
  unionId: district.ids.below,
  content: `姓名,手机号\n${name},13800000071\n${name},1380000\n`,
});

describe("what an import leaves behind (docs/retention.md)", () => {
  it("is there to the last day, then its rows and its file go and the counts stay", async () => {
    const { importId } = await importList(db, administrator, list("令狐立冬"));
    const { digest } = await digestsOf(importId);
    age(digest);
    await keepHouseAt(LAST_DAY);
    expect(existsSync(pathOf(digest))).toBe(true);
    await keepHouseAt(AFTER);
    const rows = await db
      .selectFrom("ImportRow")
      .select("seq")
      .where("importId", "=", importId)
      .execute();
    expect(rows).toEqual([]);
    expect(existsSync(pathOf(digest))).toBe(false);
    expect(await digestsOf(importId)).toEqual({ digest, removedAt: AFTER });
    const left = await db.selectFrom("Import").selectAll().where("id", "=", importId).execute();
    expect(left).toMatchObject([
      { state: "done", appliedCount: 1, leftCount: 1, layout: null, clearedAt: AFTER },
    ]);
  });

  it("that nobody led on ends with it", async () => {
    const importId = await bringList(db, administrator, list("令狐大雪"));
    await keepHouseAt(AFTER);
    const one = await db.selectFrom("Import").selectAll().where("id", "=", importId).execute();
    expect(one).toMatchObject([{ state: "stopped", refusal: "cleared", endedAt: AFTER }]);
  });

  it("stays where the same content was brought again, and is there again when it comes later", async () => {
    const content = list("令狐小寒");
    const { importId } = await importList(db, administrator, content);
    const { digest } = await digestsOf(importId);
    age(digest);
    await keepHouseAt(AFTER);
    expect(existsSync(pathOf(digest))).toBe(false);
    const again = await bringList(db, administrator, content);
    expect(await digestsOf(again)).toEqual({ digest, removedAt: null });
    expect(existsSync(pathOf(digest))).toBe(true);
  });

  it("a file that came without a record goes after a day", async () => {
    const importId = await bringList(db, administrator, list("令狐大寒"));
    const { digest } = await digestsOf(importId);
    await db.deleteFrom("Import").where("id", "=", importId).execute();
    await keepHouseAt(later(TEST_NOW, DAY_MS));
    expect(existsSync(pathOf(digest))).toBe(true);
    age(digest);
    await keepHouseAt(later(TEST_NOW, DAY_MS + 1));
    expect(existsSync(pathOf(digest))).toBe(false);
  });
});

it("scans of certificates go with the record of the person who holds them", async () => {
  const { worker } = district.ids.register;
  const scan = await db
    .selectFrom("CertificateScan as s")
    .innerJoin("File as f", "f.id", "s.fileId")
    .select("f.digest")
    .executeTakeFirstOrThrow();
  const jobs = await db
    .selectFrom("Employment")
    .select("id")
    .where("workerId", "=", worker)
    .execute();
  const by = () => commandOf(db, administrator);
  for (const { id: employmentId } of jobs) {
    const end = { workerId: worker, step: "end", employmentId, endsOn: "2026-01-01" } as const;
    expect(await changeEmployment(by(), end)).toMatchObject({ ok: true });
  }
  const ground = "person-asked";
  expect(await redactWorker(by(), { workerId: worker, ground }, dropScansIn)).toMatchObject({
    ok: true,
  });
  expect(await db.selectFrom("CertificateScan").selectAll().execute()).toEqual([]);
  await clearOut(db, { now: AFTER, realNow: AFTER });
  const file = await db
    .selectFrom("File")
    .select("removedAt")
    .where("digest", "=", scan.digest)
    .execute();
  expect(file).toEqual([{ removedAt: AFTER }]);
});

it("the house knows every column by which a record lists a file", async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT m."name" AS "table", k."from" AS "column"
    FROM sqlite_master m, pragma_foreign_key_list(m."name") k
    WHERE m."type" = 'table' AND k."table" = 'File'`.execute(db);
  const named = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
  expect(FILE_LISTS.map(named).sort()).toEqual(rows.map(named).sort());
});
