import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { later, MINUTE_MS } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import {
  ADMINISTRATOR,
  accountWithPassword,
  NEW_PASSWORD,
  sessionIdsOf,
  sessionOf,
  TEST_PASSWORD,
} from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_NOW } from "../../../tests/support/load-context";
import { acceptInvitation } from "./accept-invitation.server";
import { blockAccount } from "./block-account.server";
import { changePassword } from "./change-password.server";
import { dropSecondFactor } from "./drop-second-factor.server";
import * as Invitations from "./invitations.queries.server";
import { renewInvitation } from "./renew-invitation.server";
import { beginTry } from "./throttle-steps.server";

const OTHER_PASSWORD = "a kettle that sings at noon";

let db: Db;
let admin: Actor;

beforeEach(async () => {
  db = await freshDatabase();
});

const hashes = async () =>
  (await db.selectFrom("Credential").select("password").execute()).map(({ password }) => password);

describe("changing one's password", () => {
  let fang: Actor;

  beforeEach(async () => {
    fang = await accountWithPassword(db, { username: "fang" });
    await sessionOf(db, fang, { startedAt: TEST_NOW, id: fang.sessionId });
    await sessionOf(db, fang, { startedAt: TEST_NOW });
    await sessionOf(db, fang, { startedAt: TEST_NOW });
  });

  it("ends every other session, keeps this one, and is answered alike when repeated", async () => {
    const command = commandOf(db, fang);
    const input = { current: TEST_PASSWORD, password: NEW_PASSWORD };
    const first = await changePassword(command, input);
    expect(first).toEqual({ ok: true, value: { ended: 2 } });
    expect(await sessionIdsOf(db, fang)).toEqual([fang.sessionId]);
    // The answer was lost on the way, and "the password now" of the form is no longer the password now.
    expect(await changePassword(command, input)).toEqual(first);
    expect(await actionsIn(db)).toEqual(["password.changed"]);
  });

  it("is refused with a wrong password, and ends nothing", async () => {
    const input = { current: "not the password", password: NEW_PASSWORD };
    const before = await hashes();
    expect(await changePassword(commandOf(db, fang), input)).toEqual({
      ok: false,
      reason: "password-wrong",
    });
    expect(await hashes()).toEqual(before);
    expect(await sessionIdsOf(db, fang)).toHaveLength(3);
  });

  it("is refused with a new one that is the name again", async () => {
    const input = { current: TEST_PASSWORD, password: "fang fang fang 2026" };
    expect(await changePassword(commandOf(db, fang), input)).toEqual({
      ok: false,
      reason: "password-too-common",
    });
  });

  it("is locked after ten wrong tries, also for the right password, until a quarter of an hour is over", async () => {
    const key = `${fang.accountId}:signed-in`;
    for (let tries = 0; tries < 10; tries += 1) await beginTry(db, key, TEST_NOW);
    const input = { current: TEST_PASSWORD, password: NEW_PASSWORD };
    const locked = { ok: false, reason: "password-locked" };
    expect(await changePassword(commandOf(db, fang), input)).toEqual(locked);
    expect(await dropSecondFactor(commandOf(db, fang), { password: TEST_PASSWORD })).toEqual(
      locked,
    );
    const now = later(TEST_NOW, 15 * MINUTE_MS);
    expect((await changePassword(commandOf(db, fang, { now }), input)).ok).toBe(true);
  });

  it("asked for twice at once is done once: the second finds another password", async () => {
    const change = (password: string) =>
      changePassword(commandOf(db, fang), { current: TEST_PASSWORD, password });
    const answers = await Promise.all([change(NEW_PASSWORD), change(OTHER_PASSWORD)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await actionsIn(db)).toEqual(["password.changed"]);
  });
});

describe("an invitation", () => {
  let guest: Actor;

  beforeEach(async () => {
    admin = await accountWithPassword(db, { username: "admin", grants: [ADMINISTRATOR] });
    guest = await accountWithPassword(db, { username: "guest" });
    await sessionOf(db, guest, { startedAt: TEST_NOW });
    await renewInvitation(commandOf(db, admin), { accountId: guest.accountId });
  });

  const standing = async () =>
    (await Invitations.findStanding(db, guest.accountId))?.id ?? "none stands";
  const accept = (
    invitationId: string,
    { password = NEW_PASSWORD, now = TEST_NOW, key = randomUUID() as string } = {},
  ) => acceptInvitation(commandOf(db, null, { now, key }), { invitationId, password });

  it("sets a password, ends the old sessions, and is spent", async () => {
    const id = await standing();
    const before = await hashes();
    expect(await accept(id)).toEqual({ ok: true, value: { username: "guest" } });
    expect(await hashes()).not.toEqual(before);
    expect(await sessionIdsOf(db, guest)).toEqual([]);
    expect(await accept(id)).toEqual({ ok: false, reason: "invitation-used" });
    expect(await actionsIn(db)).toEqual(["invitation.issued", "invitation.used"]);
  });

  it("is answered alike when its form is sent twice, but not with another password", async () => {
    const id = await standing();
    const key = randomUUID();
    const first = await accept(id, { key });
    expect(await accept(id, { key })).toEqual(first);
    expect(await accept(id, { key, password: OTHER_PASSWORD })).toEqual({
      ok: false,
      reason: "key-reused",
    });
  });

  it("stops working when another takes its place, which works", async () => {
    const id = await standing();
    await renewInvitation(commandOf(db, admin), { accountId: guest.accountId });
    expect(await accept(id)).toEqual({ ok: false, reason: "invitation-replaced" });
    expect((await accept(await standing())).ok).toBe(true);
  });

  it("stops working after seven days", async () => {
    const now = later(TEST_NOW, 7 * 86_400_000);
    expect(await accept(await standing(), { now })).toEqual({
      ok: false,
      reason: "invitation-expired",
    });
  });

  it("is refused while the account is blocked, and isn't spent by that", async () => {
    const id = await standing();
    const { accountId } = guest;
    await blockAccount(commandOf(db, admin), { accountId, reason: "离职" });
    expect(await accept(id)).toEqual({ ok: false, reason: "account-blocked" });
    expect(await standing()).toBe(id);
  });

  it("that nobody made opens nothing", async () => {
    expect(await accept(newId())).toEqual({ ok: false, reason: "invitation-unknown" });
  });

  it("is not spent by a weak password", async () => {
    const id = await standing();
    expect(await accept(id, { password: "short" })).toEqual({
      ok: false,
      reason: "password-too-short",
    });
    expect(await standing()).toBe(id);
  });
});
