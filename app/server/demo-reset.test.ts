import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as AuditEntries from "~/features/audit/audit-entries.queries.server";
import { findChainFault } from "~/features/audit/find-chain-fault.server";
import { openUnion } from "~/features/unions/open-union.server";
import type { Actor } from "~/shared/actor";
import { type Db, openDatabase, openReadOnly } from "~db/connection.server";
import { migrateToLatest } from "~db/migrate.server";
import { commandOf } from "../../tests/support/commands";
import { TEST_NOW } from "../../tests/support/load-context";
import { smallDistrict } from "../../tests/support/small-district";
import { TEST_KEYS } from "../../tests/support/test-keys";
import { readHeads, writeHeadsDown } from "./audit-heads";
import { demoClock } from "./clocks";
import { DATABASE_FILE } from "./data-folder";
import { demoReset, keepFreshDemo } from "./demo-reset";

let dataDir: string;
let db: Db;
let organiser: Actor;
let parentId: string;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "demo-reset-"));
  db = openDatabase(join(dataDir, DATABASE_FILE));
  await migrateToLatest(db);
  const district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  organiser = district.actors.administrator as Actor;
  parentId = district.ids.federation;
});

afterEach(async () => {
  await db.destroy();
  rmSync(dataDir, { recursive: true });
});

const open = (name: string) =>
  openUnion(commandOf(db, organiser), {
    name,
    shortName: name,
    parentId,
    kind: "town",
    foundedOn: null,
  });
const namesIn = async (from: Db) =>
  (await from.selectFrom("Union").select("name").orderBy("name").execute()).map(({ name }) => name);

describe("resetting the demo (screens.md §5: leave the data fit for the next visitor)", () => {
  it("brings back what was filled, with a whole log and its heads, while the server goes on writing", async () => {
    await keepFreshDemo(dataDir);
    const fresh = await namesIn(db);
    const heads = writeHeadsDown(db, dataDir);
    const clock = demoClock("2027-01-01T00:00:00.000Z" as typeof TEST_NOW);
    const reset = demoReset({ db, keys: TEST_KEYS, dataDir, clock, heads });
    expect((await open("新开镇总工会")).ok).toBe(true);

    // Two visitors at once, and a write that comes between.
    const [, , between] = await Promise.all([reset?.(), reset?.(), open("其间镇总工会")]);
    expect(between.ok).toBe(true);
    expect(await namesIn(db)).not.toContain("新开镇总工会");
    await reset?.();
    expect(await namesIn(db)).toEqual(fresh);

    const reader = openReadOnly(join(dataDir, DATABASE_FILE));
    expect(await namesIn(reader)).toEqual(fresh);
    await reader.destroy();
    expect(clock.now() < "2026-10-21T02:31:00.000Z").toBe(true);
    expect((await open("以后镇总工会")).ok).toBe(true);
    await heads.stop();
    const last = await AuditEntries.findLast(db);
    expect(readHeads(dataDir).at(-1)).toEqual({ seq: last?.seq, hash: last?.hash });
    const { fault } = await findChainFault(db, TEST_KEYS.auditKey, readHeads(dataDir));
    expect(fault).toBeNull();
  });

  it("isn't offered where no copy was kept", () => {
    const heads = { restart: async () => undefined, stop: async () => undefined };
    const clock = demoClock(null);
    expect(demoReset({ db, keys: TEST_KEYS, dataDir, clock, heads })).toBeNull();
  });
});
