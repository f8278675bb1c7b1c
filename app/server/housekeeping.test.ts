import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import * as IdempotencyKeys from "~/features/audit/idempotency-keys.queries.server";
import type { Actor } from "~/shared/actor";
import { DAY_MS, HOUR_MS, type Instant, instantOf, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { accountWithPassword, sessionIdsOf, sessionOf } from "../../tests/support/accounts";
import { freshDatabase } from "../../tests/support/database";
import { TEST_NOW } from "../../tests/support/load-context";
import { TEST_FILES, TEST_KEYS } from "../../tests/support/test-keys";
import { standingClock } from "./clocks";
import { clearOut, keepHouse } from "./housekeeping";

let db: Db;
let fang: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  fang = await accountWithPassword(db, { username: "fang" });
});

const insertKey = (key: string, createdAt: Instant) =>
  db.transaction().execute((trx) =>
    IdempotencyKeys.insert(trx, {
      actorKey: "visitor",
      key,
      inputHash: "",
      outcome: "{}",
      createdAt,
    }),
  );
const insertTries = (throttleKey: string, windowStartedAt: Instant) =>
  db
    .insertInto("SignInThrottle")
    .values({ throttleKey, failures: 1, windowStartedAt, lockedUntilAt: null })
    .execute();
const insertQuestion = (id: string, expiresAt: Instant) =>
  db
    .insertInto("Verification")
    .values({ id, identifier: id, value: "", expiresAt, createdAt: TEST_NOW, updatedAt: TEST_NOW })
    .execute();

const keys = async () =>
  (await db.selectFrom("IdempotencyKey").select("key").orderBy("key").execute()).map(
    ({ key }) => key,
  );
const clear = (now = TEST_NOW, realNow = TEST_NOW) => clearOut(db, { now, realNow });

describe("housekeeping", () => {
  it("keeps keys for thirty days by the clock that dated them", async () => {
    await insertKey("old", later(TEST_NOW, -30 * DAY_MS - 1));
    await insertKey("young", later(TEST_NOW, -30 * DAY_MS));
    await clear(TEST_NOW, later(TEST_NOW, 400 * DAY_MS));
    expect(await keys()).toEqual(["young"]);
  });

  it("clears sessions that have run out, and no other", async () => {
    await sessionOf(db, fang, { startedAt: later(TEST_NOW, -30 * DAY_MS - 1), id: "over" });
    await sessionOf(db, fang, { startedAt: later(TEST_NOW, -30 * DAY_MS), id: "in its last hour" });
    await clear();
    expect(await sessionIdsOf(db, fang)).toEqual(["in its last hour"]);
  });

  it("clears tries of yesterday and questions that nobody answered", async () => {
    await insertTries("yesterday", later(TEST_NOW, -DAY_MS - 1));
    await insertTries("today", later(TEST_NOW, -HOUR_MS));
    await insertQuestion("over", later(TEST_NOW, -1));
    await insertQuestion("waiting", later(TEST_NOW, HOUR_MS));
    await clear();
    const tries = await db.selectFrom("SignInThrottle").select("throttleKey").execute();
    const questions = await db.selectFrom("Verification").select("id").execute();
    expect([tries, questions]).toEqual([[{ throttleKey: "today" }], [{ id: "waiting" }]]);
  });

  it("takes pieces of five hundred until nothing is left", async () => {
    const old = later(TEST_NOW, -31 * DAY_MS);
    for (let number = 0; number < 1_201; number += 1) await insertKey(`key-${number}`, old);
    const before = later(TEST_NOW, -30 * DAY_MS);
    expect(await IdempotencyKeys.deleteOlder(db, before)).toBe(500);
    await clear();
    expect(await keys()).toEqual([]);
  });

  it("clears at the start, and ends before the database is closed", async () => {
    await insertKey("old", later(TEST_NOW, -31 * DAY_MS));
    const house = keepHouse({
      db,
      files: TEST_FILES,
      keys: TEST_KEYS,
      clock: standingClock(TEST_NOW),
      log: pino({ level: "silent" }),
    });
    await expect.poll(keys).toEqual([]);
    await house.stop();
    await db.destroy();
  });

  it("stops between two pieces when it is told to", async () => {
    await insertKey("old", later(TEST_NOW, -31 * DAY_MS));
    await clearOut(db, { now: TEST_NOW, realNow: instantOf(new Date()) }, () => true);
    expect(await keys()).toEqual(["old"]);
  });
});
