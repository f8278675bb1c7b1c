import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { later, MINUTE_MS, SECOND_MS } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import {
  ADMINISTRATOR,
  accountWithPassword,
  sessionIdsOf,
  TEST_PASSWORD,
} from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../../../tests/support/load-context";
import { blockAccount } from "./block-account.server";
import { liftBlock } from "./lift-block.server";
import { signIn } from "./sign-in.server";
import { beginTry, throttleKey } from "./throttle-steps.server";
import { deviceMark } from "./tokens.server";

let db: Db;
let fang: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  fang = await accountWithPassword(db, { username: "fang" });
});

interface Try {
  readonly username?: string;
  readonly password?: string;
  readonly deviceMark?: string;
  readonly afterMs?: number;
}

function tryIn({ username = "fang", password = TEST_PASSWORD, afterMs = 0, ...more }: Try = {}) {
  return signIn(
    commandOf(db, null),
    { auth: testContext(db, null).auth, tokenKey: TEST_KEYS.tokenKey },
    {
      username,
      password,
      deviceMark: more.deviceMark,
      realNow: later(TEST_NOW, afterMs),
      headers: new Headers({ "x-forwarded-for": "203.0.113.9", "user-agent": "test" }),
    },
  );
}

/** So many tries that were made and not right; without the password's hash, which is slow on purpose. */
async function strangersTry(times: number): Promise<void> {
  const key = throttleKey(TEST_KEYS.tokenKey, { username: "fang", deviceMark: undefined });
  for (let count = 0; count < times; count += 1) await beginTry(db, key, TEST_NOW);
}

const kindOf = (answer: Awaited<ReturnType<typeof tryIn>>) =>
  answer.ok ? "in" : answer.reason.kind;

describe("signing in", () => {
  it("starts a session, marks the device and is written down", async () => {
    const answer = await tryIn();
    expect(answer.ok && answer.value.needsSecondFactor).toBe(false);
    expect(answer.ok && answer.value.deviceMark).toBe(deviceMark(TEST_KEYS.tokenKey, "fang"));
    expect(await sessionIdsOf(db, fang)).toHaveLength(1);
    expect(await actionsIn(db)).toEqual(["session.started"]);
  });

  it("says the same for a wrong password, an unknown account and one without a password", async () => {
    const answers = [
      await tryIn({ password: "wrong" }),
      await tryIn({ username: "nobody" }),
      await tryIn({ username: "no such name at all" }),
      await tryIn({ password: "" }),
    ];
    expect(answers).toEqual(Array(4).fill({ ok: false, reason: { kind: "sign-in-wrong" } }));
    expect(await actionsIn(db)).toEqual([]);
  });

  it("keeps no address that a header claims", async () => {
    await tryIn();
    const session = await db.selectFrom("Session").selectAll().executeTakeFirstOrThrow();
    expect([session.ipAddress || null, session.userAgent]).toEqual([null, "test"]);
  });

  it("gives staff a session of twelve hours, a worker one of thirty days", async () => {
    await accountWithPassword(db, { username: "leader", grants: [ADMINISTRATOR] });
    await tryIn();
    await tryIn({ username: "leader" });
    const rows = await db.selectFrom("Session").select(["createdAt", "expiresAt"]).execute();
    const hours = rows.map(
      (row) => (Date.parse(row.expiresAt) - Date.parse(row.createdAt)) / 3.6e6,
    );
    expect(hours.sort((a, b) => a - b)).toEqual([12, 720]);
  });

  it("takes a password of many characters that each count twice", async () => {
    const { hashPassword } = await import("better-auth/crypto");
    const password = "😀🎨🚲🍵".repeat(32);
    const hash = await hashPassword(password);
    await db.updateTable("Credential").set({ password: hash }).execute();
    expect((await tryIn({ password })).ok).toBe(true);
  });
});

describe("a stranger's tries", () => {
  it("are locked after ten, also with the right password, until a quarter of an hour is over", async () => {
    await strangersTry(9);
    expect(kindOf(await tryIn({ password: "wrong" }))).toBe("sign-in-wrong");
    expect(await actionsIn(db)).toEqual(["sign-in.locked"]);
    const until = later(TEST_NOW, 15 * MINUTE_MS);
    expect(await tryIn({ afterMs: SECOND_MS })).toEqual({
      ok: false,
      reason: { kind: "sign-in-locked", until },
    });
    expect((await tryIn({ afterMs: 15 * MINUTE_MS })).ok).toBe(true);
  });

  it("don't lock the owner out, whose device has been here before", async () => {
    await strangersTry(12);
    const mark = deviceMark(TEST_KEYS.tokenKey, "fang");
    expect(kindOf(await tryIn({ deviceMark: mark }))).toBe("in");
  });

  it("at one account don't touch another", async () => {
    await accountWithPassword(db, { username: "yuan" });
    await strangersTry(12);
    expect(kindOf(await tryIn({ username: "yuan" }))).toBe("in");
  });

  it("gain nothing from a device that another account marked", async () => {
    await strangersTry(10);
    const mark = deviceMark(TEST_KEYS.tokenKey, "yuan");
    expect(kindOf(await tryIn({ deviceMark: mark }))).toBe("sign-in-locked");
  });

  it("made all at once are counted before any of them is checked", async () => {
    await strangersTry(8);
    const answers = await Promise.all([1, 2, 3, 4].map(() => tryIn({ password: "wrong" })));
    expect(answers.map(kindOf).sort()).toEqual([
      "sign-in-locked",
      "sign-in-locked",
      "sign-in-wrong",
      "sign-in-wrong",
    ]);
  });

  it("are forgotten when the password was right", async () => {
    await strangersTry(9);
    expect(kindOf(await tryIn())).toBe("in");
    expect(await db.selectFrom("SignInThrottle").selectAll().execute()).toEqual([]);
  });
});

describe("a blocked account", () => {
  it("doesn't get in with the right password, which is written down; lifted, it does", async () => {
    const admin = await accountWithPassword(db, { username: "admin", grants: [ADMINISTRATOR] });
    const { accountId } = fang;
    await blockAccount(commandOf(db, admin), { accountId, reason: "离职" });
    expect(await tryIn()).toEqual({ ok: false, reason: { kind: "account-blocked" } });
    expect(await sessionIdsOf(db, fang)).toEqual([]);
    await liftBlock(commandOf(db, admin), { accountId });
    expect((await tryIn()).ok).toBe(true);
    expect(await actionsIn(db)).toEqual([
      "account.blocked",
      "session.refused",
      "account.unblocked",
      "session.started",
    ]);
  });
});
