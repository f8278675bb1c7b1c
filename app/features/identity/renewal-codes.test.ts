import { verifyPassword } from "better-auth/crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { sessionIdsOf, sessionOf } from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { activateAccount } from "./activate-account.server";
import { grantRole } from "./grant-role.server";
import { issueRenewalCode } from "./issue-renewal-code.server";
import { activationCode } from "./tokens.server";

const { tokenKey } = TEST_KEYS;
const OLD_PASSWORD = "marigold orchard seven lantern";
const NEW_PASSWORD = "a kettle that sings at noon";

let db: Db;
let staff: Actor;
let administrator: Actor;
let unionId: string;
let openedBy: string;
let worker: Actor;

const activate = (activationCodeId: string, password: string, username = "linghu") =>
  activateAccount(commandOf(db, null), tokenKey, {
    code: activationCode(tokenKey, activationCodeId),
    username,
    password,
    passwordAgain: password,
  });

const renew = (actor = staff, activationCodeId = openedBy) =>
  issueRenewalCode(commandOf(db, actor), tokenKey, { unionId, activationCodeId });

async function renewed(): Promise<string> {
  const issued = await renew();
  if (!issued.ok) throw new Error(issued.reason);
  return issued.value.activationCodeId;
}

async function hasPassword(password: string): Promise<boolean> {
  const { password: hash } = await db
    .selectFrom("Credential")
    .select("password")
    .where("accountId", "=", worker.accountId)
    .executeTakeFirstOrThrow();
  return verifyPassword({ hash: hash ?? "", password });
}

beforeEach(async () => {
  db = await freshDatabase();
  const { actors, ids } = await smallDistrict(db, tokenKey, TEST_NOW);
  staff = actors["staff of the union"] as Actor;
  administrator = actors.administrator as Actor;
  unionId = ids.union;
  openedBy = ids.activationCode;
  await activate(openedBy, OLD_PASSWORD);
  const { id } = await db
    .selectFrom("Account")
    .select("id")
    .where("username", "=", "linghu")
    .executeTakeFirstOrThrow();
  worker = { accountId: id, name: "令狐立春", sessionId: "", grants: [] };
  await sessionOf(db, worker, { startedAt: TEST_NOW });
});

describe("a worker who forgot the password", () => {
  it("sets a new one with a code of the union, and every device is signed out", async () => {
    const code = await renewed();
    expect(await activate(code, NEW_PASSWORD)).toEqual({ ok: true, value: { username: "linghu" } });
    expect([await hasPassword(OLD_PASSWORD), await hasPassword(NEW_PASSWORD)]).toEqual([
      false,
      true,
    ]);
    expect(await sessionIdsOf(db, worker)).toEqual([]);
    expect((await actionsIn(db)).slice(-2)).toEqual([
      "renewal-code.issued",
      "activation-code.used",
    ]);
    expect(await activate(code, NEW_PASSWORD)).toEqual({ ok: false, reason: "code-used" });
  });

  it("keeps the old password until then, and gives the username that is theirs", async () => {
    const code = await renewed();
    expect(await activate(code, NEW_PASSWORD, "another")).toEqual({
      ok: false,
      reason: "username-of-another",
    });
    expect(await hasPassword(OLD_PASSWORD)).toBe(true);
    expect((await activate(code, NEW_PASSWORD)).ok).toBe(true);
  });

  it("has one such code at a time", async () => {
    const first = await renewed();
    const second = await renewed();
    expect(await activate(first, NEW_PASSWORD)).toEqual({ ok: false, reason: "code-withdrawn" });
    expect((await activate(second, NEW_PASSWORD)).ok).toBe(true);
  });
});

describe("a code that renews a password", () => {
  it("is not given for someone who handles the cases of others", async () => {
    await grantRole(commandOf(db, administrator), {
      accountId: worker.accountId,
      role: "expert",
      scope: { kind: "everything" },
    });
    expect(await renew()).toEqual({ ok: false, reason: "account-of-staff" });
  });

  it("is not given for a code that nobody used", async () => {
    expect(await renew(staff, await renewed())).toEqual({ ok: false, reason: "code-not-used" });
  });

  it("opens nothing while the account is blocked", async () => {
    const code = await renewed();
    const block = {
      id: "01900000-0000-7000-8000-000000000001",
      accountId: worker.accountId,
      blockedAt: TEST_NOW,
      blockedBy: administrator.accountId,
      reason: "left",
      liftedAt: null,
      liftedBy: null,
    };
    await db.insertInto("AccountBlock").values(block).execute();
    expect(await activate(code, NEW_PASSWORD)).toEqual({ ok: false, reason: "account-blocked" });
  });
});
