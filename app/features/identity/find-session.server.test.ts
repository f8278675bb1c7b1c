import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { DAY_MS, HOUR_MS, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { ADMINISTRATOR, accountWithPassword, sessionOf } from "../../../tests/support/accounts";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_NOW } from "../../../tests/support/load-context";
import { blockAccount } from "./block-account.server";
import { chooseLanguage } from "./choose-language.server";
import { endSession } from "./end-session.server";
import { findSession } from "./find-session.server";
import { grantRole } from "./grant-role.server";

let db: Db;
let admin: Actor;
let worker: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  admin = await accountWithPassword(db, { username: "admin", grants: [ADMINISTRATOR] });
  worker = await accountWithPassword(db, { username: "worker" });
});

const whoIs = async (token: string, afterMs = 0) =>
  (await findSession(db, token, later(TEST_NOW, afterMs)))?.actor.name ?? null;

describe("a session", () => {
  it("says who it is, with the roles that hold now", async () => {
    const token = await sessionOf(db, admin, { startedAt: TEST_NOW, id: admin.sessionId });
    expect(await findSession(db, token, TEST_NOW)).toEqual({ actor: admin, language: null });
  });

  it("carries the language that its owner chose", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW });
    await chooseLanguage(commandOf(db, worker), { language: "en" });
    expect((await findSession(db, token, TEST_NOW))?.language).toBe("en");
  });

  it("is nobody's when nobody has this token", async () => {
    expect(await whoIs("no-such-token")).toBeNull();
  });

  it("ends after twelve hours for staff", async () => {
    const token = await sessionOf(db, admin, { startedAt: TEST_NOW });
    expect(await whoIs(token, 12 * HOUR_MS - 1)).toBe(admin.name);
    expect(await whoIs(token, 12 * HOUR_MS)).toBeNull();
  });

  it("ends after thirty days for a worker", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW });
    expect(await whoIs(token, 30 * DAY_MS - 1)).toBe(worker.name);
    expect(await whoIs(token, 30 * DAY_MS)).toBeNull();
  });

  it("of a worker who becomes staff ends like one of staff", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW });
    const { accountId } = worker;
    await grantRole(commandOf(db, admin), {
      accountId,
      role: "leader",
      scope: { kind: "everything" },
    });
    expect(await whoIs(token, 12 * HOUR_MS)).toBeNull();
  });

  it("ends when its owner ends it", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW, id: worker.sessionId });
    await endSession(commandOf(db, worker), { sessionId: worker.sessionId });
    expect(await whoIs(token)).toBeNull();
  });

  it("can't be ended by anyone else", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW, id: worker.sessionId });
    expect(await endSession(commandOf(db, admin), { sessionId: worker.sessionId })).toEqual({
      ok: false,
      reason: "session-ended",
    });
    expect(await whoIs(token)).toBe(worker.name);
  });

  it("ends with a block, and one that outlived it would be nobody's", async () => {
    const token = await sessionOf(db, worker, { startedAt: TEST_NOW });
    const { accountId } = worker;
    await blockAccount(commandOf(db, admin), { accountId, reason: "离职" });
    expect(await whoIs(token)).toBeNull();
    const left = await sessionOf(db, worker, { startedAt: TEST_NOW });
    expect(await whoIs(left)).toBeNull();
  });
});
