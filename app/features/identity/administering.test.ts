import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role, Scope } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Db } from "~db/connection.server";
import {
  ADMINISTRATOR,
  accountWithPassword,
  sessionIdsOf,
  sessionOf,
} from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { blockAccount } from "./block-account.server";
import { endAllSessions } from "./end-all-sessions.server";
import { endRole } from "./end-role.server";
import { findAccountPage } from "./find-account-page.server";
import { grantRole } from "./grant-role.server";
import { inviteAccount } from "./invite-account.server";
import { liftBlock } from "./lift-block.server";
import { renewInvitation } from "./renew-invitation.server";
import { resetSecondFactor } from "./reset-second-factor.server";
import * as RoleGrants from "./role-grants.queries.server";

const EVERYTHING: Scope = { kind: "everything" };

let db: Db;
let admin: Actor;
let other: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  admin = await accountWithPassword(db, { username: "admin", grants: [ADMINISTRATOR] });
  other = await accountWithPassword(db, { username: "other" });
});

const as = (actor: Actor) => commandOf(db, actor);
const rolesOf = async ({ accountId }: Actor) =>
  (await RoleGrants.findAllForAccounts(db, [accountId])).map(({ role }) => role);
const give = (role: Role, scope: Scope = EVERYTHING) =>
  grantRole(as(admin), { accountId: other.accountId, role, scope });

async function end(role: Role, owner: Actor, by: Actor = admin) {
  const grants = await RoleGrants.findAllForAccounts(db, [owner.accountId]);
  const roleGrantId = grants.find((grant) => grant.role === role)?.id ?? newId();
  return endRole(as(by), { accountId: owner.accountId, roleGrantId });
}

describe("the last administrator", () => {
  it("keeps the role", async () => {
    expect(await end("administrator", admin)).toEqual({ ok: false, reason: "last-administrator" });
    expect(await rolesOf(admin)).toEqual(["administrator"]);
  });

  it("may give it up when there is another, who then is the last", async () => {
    await give("administrator");
    expect((await end("administrator", admin)).ok).toBe(true);
    const successor = { ...other, grants: [ADMINISTRATOR] };
    expect(await end("administrator", other, successor)).toEqual({
      ok: false,
      reason: "last-administrator",
    });
  });

  it("is not saved by one who is blocked, nor by one who has no password yet", async () => {
    await give("administrator");
    const { accountId } = other;
    await blockAccount(as(admin), { accountId, reason: "休假" });
    await inviteAccount(as(admin), {
      name: "新人",
      username: "newcomer",
      role: "administrator",
      scope: EVERYTHING,
    });
    expect(await end("administrator", admin)).toEqual({ ok: false, reason: "last-administrator" });
    await liftBlock(as(admin), { accountId });
    expect((await end("administrator", admin)).ok).toBe(true);
  });

  it("can't be blocked by someone whose own role has just ended", async () => {
    await give("administrator");
    await end("administrator", admin);
    expect(await blockAccount(as(admin), { accountId: other.accountId, reason: "x" })).toEqual({
      ok: false,
      reason: "last-administrator",
    });
  });
});

describe("blocking an account", () => {
  it("ends its sessions, and says how many in the log", async () => {
    await sessionOf(db, other, { startedAt: TEST_NOW });
    await sessionOf(db, other, { startedAt: TEST_NOW });
    await sessionOf(db, admin, { startedAt: TEST_NOW });
    await blockAccount(as(admin), { accountId: other.accountId, reason: "离职" });
    expect(await sessionIdsOf(db, other)).toEqual([]);
    expect(await sessionIdsOf(db, admin)).toHaveLength(1);
    const entry = await db.selectFrom("AuditEntry").select("detail").executeTakeFirstOrThrow();
    expect(JSON.parse(entry.detail).sessionsEnded).toBe(2);
  });

  it("keeps the reason out of the log, which can't be redacted", async () => {
    await blockAccount(as(admin), { accountId: other.accountId, reason: "身份证号写错" });
    const entry = await db.selectFrom("AuditEntry").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(entry)).not.toContain("身份证");
  });

  it("is refused twice, for oneself, and for nobody", async () => {
    const block = (accountId: string) => blockAccount(as(admin), { accountId, reason: "离职" });
    await block(other.accountId);
    expect(await block(other.accountId)).toEqual({ ok: false, reason: "already-blocked" });
    expect(await block(admin.accountId)).toEqual({ ok: false, reason: "own-account" });
    expect(await block(newId())).toEqual({ ok: false, reason: "account-unknown" });
  });

  it("leaves no link to be made until it is lifted, which happens once", async () => {
    const { accountId } = other;
    await blockAccount(as(admin), { accountId, reason: "离职" });
    expect(await renewInvitation(as(admin), { accountId })).toEqual({
      ok: false,
      reason: "account-blocked",
    });
    expect((await liftBlock(as(admin), { accountId })).ok).toBe(true);
    expect(await liftBlock(as(admin), { accountId })).toEqual({ ok: false, reason: "not-blocked" });
  });
});

describe("giving a role", () => {
  it("is refused where duties are kept apart, and possible once the other has ended", async () => {
    await give("cashier");
    expect(await give("accountant")).toEqual({ ok: false, reason: "duty-separated" });
    await end("cashier", other);
    expect((await give("accountant")).ok).toBe(true);
    expect(await rolesOf(other)).toEqual(["accountant"]);
    expect(await actionsIn(db)).toEqual(["role.granted", "role.ended", "role.granted"]);
  });

  it("twice at once gives it once", async () => {
    const answers = await Promise.all([give("leader"), give("leader")]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "already-held" }]);
    expect(await rolesOf(other)).toEqual(["leader"]);
  });

  it("over a union that isn't there or is closed is refused, also to someone new", async () => {
    const { ids, actors } = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
    const closedBy = (actors.administrator as Actor).accountId;
    const closing = { closedAt: TEST_NOW, closedBy };
    await db.updateTable("Union").set(closing).where("id", "=", ids.below).execute();
    for (const unionId of [newId(), ids.below]) {
      const scope = { kind: "union", unionId } as const;
      expect(await give("union-staff", scope)).toEqual({ ok: false, reason: "union-unknown" });
      const newcomer = { name: "新人", username: "newcomer", role: "worker", scope } as const;
      expect(await inviteAccount(as(admin), newcomer)).toEqual({
        ok: false,
        reason: "union-unknown",
      });
    }
  });

  it("can't be ended under another account's name, nor twice", async () => {
    await give("leader");
    const [grant] = await RoleGrants.findAllForAccounts(db, [other.accountId]);
    const roleGrantId = grant?.id ?? "";
    const endFor = ({ accountId }: Actor) => endRole(as(admin), { accountId, roleGrantId });
    expect(await endFor(admin)).toEqual({ ok: false, reason: "role-unknown" });
    expect((await endFor(other)).ok).toBe(true);
    expect(await endFor(other)).toEqual({ ok: false, reason: "role-ended" });
  });
});

describe("ending sessions", () => {
  it("of one's own keeps the one in use; of another's ends all", async () => {
    for (const actor of [admin, other]) {
      await sessionOf(db, actor, { startedAt: TEST_NOW, id: actor.sessionId });
      await sessionOf(db, actor, { startedAt: TEST_NOW });
    }
    await endAllSessions(as(admin), { accountId: admin.accountId });
    await endAllSessions(as(admin), { accountId: other.accountId });
    expect(await sessionIdsOf(db, admin)).toEqual([admin.sessionId]);
    expect(await sessionIdsOf(db, other)).toEqual([]);
  });
});

describe("taking a second factor away", () => {
  it("is refused where there is none, and for oneself", async () => {
    const reset = ({ accountId }: Actor) => resetSecondFactor(as(admin), { accountId });
    expect(await reset(other)).toEqual({ ok: false, reason: "no-second-factor" });
    expect(await reset(admin)).toEqual({ ok: false, reason: "own-account" });
  });
});

describe("the list of accounts", () => {
  const all = { search: "", role: null, state: null, page: 1 } as const;

  beforeEach(async () => {
    await inviteAccount(as(admin), {
      name: "张三",
      username: "zhangsan",
      role: "leader",
      scope: EVERYTHING,
    });
    await blockAccount(as(admin), { accountId: other.accountId, reason: "离职" });
  });

  it("counts each state, whichever of them is shown", async () => {
    const counts = { total: 3, open: 1, invited: 1, blocked: 1 };
    for (const state of [null, "open", "invited", "blocked"] as const) {
      const page = await findAccountPage(db, { ...all, state });
      expect(page.counts).toEqual(counts);
      expect(page.rows).toHaveLength(page.total);
    }
  });

  it("shows each account once, with its state and its roles", async () => {
    await give("expert");
    await give("organiser");
    const { rows } = await findAccountPage(db, all);
    expect(rows.map(({ username, state, roles }) => [username, state, roles.length])).toEqual([
      ["admin", "open", 1],
      ["other", "blocked", 2],
      ["zhangsan", "invited", 1],
    ]);
  });

  it("finds by name, and by username however it is typed", async () => {
    const find = async (search: string) =>
      (await findAccountPage(db, { ...all, search })).rows.map(({ username }) => username);
    expect(await find("张")).toEqual(["zhangsan"]);
    expect(await find("ZHANG")).toEqual(["zhangsan"]);
    expect(await find("%")).toEqual([]);
  });

  it("keeps to a role that is held now", async () => {
    const find = async (role: Role) =>
      (await findAccountPage(db, { ...all, role })).rows.map(({ username }) => username);
    await give("expert");
    expect(await find("expert")).toEqual(["other"]);
    await end("expert", other);
    expect(await find("expert")).toEqual([]);
  });
});
