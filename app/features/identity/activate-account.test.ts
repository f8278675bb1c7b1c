import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { NEW_PASSWORD } from "../../../tests/support/accounts";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { activateAccount } from "./activate-account.server";
import { activationCode } from "./tokens.server";
import { withdrawActivationCode } from "./withdraw-activation-code.server";

let db: Db;

beforeEach(async () => {
  db = await freshDatabase();
});

describe("an activation code", () => {
  const { tokenKey } = TEST_KEYS;
  let codeId: string;
  let union: string;
  let administrator: Actor;

  beforeEach(async () => {
    const { actors, ids } = await smallDistrict(db, tokenKey, TEST_NOW);
    codeId = ids.activationCode;
    union = ids.union;
    administrator = actors.administrator as Actor;
  });

  const activate = (code: string, { username = "linghu", now = TEST_NOW } = {}) =>
    activateAccount(commandOf(db, null, { now }), tokenKey, {
      code,
      username,
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    });

  it("opens the account of a worker of that union, however it was typed, and only once", async () => {
    const typed = `　${activationCode(tokenKey, codeId).toLowerCase().replaceAll("-", "　")}`;
    expect(await activate(typed)).toEqual({ ok: true, value: { username: "linghu" } });
    const grant = await db
      .selectFrom("RoleGrant as g")
      .innerJoin("Account as a", "a.id", "g.accountId")
      .select(["a.name", "g.role", "g.subjectId"])
      .where("a.username", "=", "linghu")
      .executeTakeFirst();
    expect(grant).toEqual({ name: "令狐立春", role: "worker", subjectId: union });
    expect(await activate(typed, { username: "another" })).toEqual({
      ok: false,
      reason: "code-used",
    });
  });

  it("is refused when nobody issued it", async () => {
    expect(await activate("ABCD-EFGH-JKLM")).toEqual({ ok: false, reason: "code-unknown" });
  });

  it("is refused when its days are over", async () => {
    const now = later(TEST_NOW, 86_400_000);
    expect(await activate(activationCode(tokenKey, codeId), { now })).toEqual({
      ok: false,
      reason: "code-expired",
    });
  });

  it("is refused when it was taken back", async () => {
    const input = { unionId: union, activationCodeId: codeId };
    await withdrawActivationCode(commandOf(db, administrator), input);
    expect(await activate(activationCode(tokenKey, codeId))).toEqual({
      ok: false,
      reason: "code-withdrawn",
    });
  });

  it("is refused when its union was closed", async () => {
    const closed = { closedAt: TEST_NOW, closedBy: administrator.accountId };
    await db.updateTable("Union").set(closed).where("id", "=", union).execute();
    expect(await activate(activationCode(tokenKey, codeId))).toEqual({
      ok: false,
      reason: "code-union-closed",
    });
  });

  it("is not spent by a username that someone has", async () => {
    const { username } = await db
      .selectFrom("Account")
      .select("username")
      .executeTakeFirstOrThrow();
    const code = activationCode(tokenKey, codeId);
    expect(await activate(code, { username })).toEqual({ ok: false, reason: "username-taken" });
    expect((await activate(code)).ok).toBe(true);
  });
});
