import { beforeEach, describe, expect, it } from "vitest";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Actor, Role } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import {
  type Person,
  type SmallDistrict,
  smallDistrict,
} from "../../../tests/support/small-district";
import { endDeputyship } from "./end-deputyship.server";
import { findDeputyshipPage } from "./find-deputyship-page.server";
import { handOverOffice } from "./hand-over-office.server";
import * as Messages from "./messages.queries.server";
import { nameDeputy } from "./name-deputy.server";

let db: Db;
let district: SmallDistrict;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
});

const who = (person: Person) => district.actors[person] as Actor;
const LEAVE = { startsOn: "2026-10-21", endsOn: "2026-10-23" };

function name(by: Actor, officer: Actor, deputy: Actor, more: object = {}, key = newId()) {
  const input = { officerId: officer.accountId, deputyId: deputy.accountId, ...LEAVE, ...more };
  return nameDeputy(commandOf(db, by, { key }), input);
}

const kindsOf = async ({ accountId }: Actor) =>
  (await Messages.findPage(db, accountId, { limit: 9, offset: 0 })).map((one) => one.kind);

const rolesOf = async ({ accountId }: Actor): Promise<Role[]> =>
  (await RoleGrants.findAllForAccounts(db, [accountId])).map(({ role }) => role as Role);

describe("a deputy during a leave (pipelines.md §1)", () => {
  it("is named by the officer, told so, and named once though the form came twice", async () => {
    const [officer, deputy] = [who("staff of a union below"), who("staff of another union")];
    const key = newId();
    const named = await name(officer, officer, deputy, {}, key);
    expect(named.ok).toBe(true);
    expect(await name(officer, officer, deputy, {}, key)).toEqual(named);
    expect([await kindsOf(deputy), await kindsOf(officer)]).toEqual([["deputy-named"], []]);
    expect(await actionsIn(db)).toEqual(["deputy.named"]);
  });

  it("is named by an administrator for someone who can't, and both are told", async () => {
    const [officer, deputy] = [who("staff of a union below"), who("staff of the union above")];
    expect((await name(who("administrator"), officer, deputy)).ok).toBe(true);
    expect([await kindsOf(deputy), await kindsOf(officer)]).toEqual([
      ["deputy-named"],
      ["deputy-named"],
    ]);
    expect(await name(who("leader"), officer, deputy)).toEqual(refuse("not-allowed"));
  });

  it("isn't named of another role, twice for a day, or by someone without an office", async () => {
    const officer = who("staff of a union below");
    const deputy = who("staff of another union");
    expect(await name(officer, officer, who("leader"))).toEqual(refuse("deputy-without-role"));
    const gone = { ...deputy, accountId: newId() };
    expect(await name(officer, officer, gone)).toEqual(refuse("account-unknown"));
    const worker = who("worker of the union");
    expect(await name(worker, worker, deputy)).toEqual(refuse("not-allowed"));
    await name(officer, officer, deputy);
    const again = name(officer, officer, who("staff of the union above"));
    expect(await again).toEqual(refuse("deputy-there-already"));
  });

  it("stops when it is ended, once, by one of the two", async () => {
    const [officer, deputy] = [who("staff of a union below"), who("staff of another union")];
    const named = await name(officer, officer, deputy);
    if (!named.ok) throw new Error(named.reason);
    const { deputyshipId } = named.value;
    const end = (by: Actor) => endDeputyship(commandOf(db, by), { deputyshipId });
    expect(await end(who("leader"))).toEqual(refuse("not-allowed"));
    expect(await end(deputy)).toEqual(accept({ deputyshipId }));
    expect(await end(officer)).toEqual(refuse("deputyship-ended"));
    const page = await findDeputyshipPage(db, { actor: officer, page: 1, now: TEST_NOW });
    expect(page.rows.map(({ state, mayEnd }) => [state, mayEnd])).toEqual([["over", false]]);
  });
});

describe("an office is handed over (pipelines.md §1)", () => {
  const hand = (by: Actor, officer: Actor, successor: Actor) =>
    handOverOffice(commandOf(db, by), {
      officerId: officer.accountId,
      successorId: successor.accountId,
    });

  it("with every role at once, and both are told", async () => {
    const [officer, successor] = [who("staff of a union below"), who("nobody in particular")];
    expect((await hand(who("administrator"), officer, successor)).ok).toBe(true);
    expect([await rolesOf(officer), await rolesOf(successor)]).toEqual([[], ["union-staff"]]);
    expect(await actionsIn(db)).toEqual(["role.granted", "role.ended", "office.handed-over"]);
    expect([await kindsOf(officer), await kindsOf(successor)]).toEqual([
      ["office-handed-over"],
      ["office-handed-over"],
    ]);
  });

  it("not to someone whose duties stand apart, not by anyone else, and nothing is kept of the try", async () => {
    const administrator = who("administrator");
    const apart = await hand(administrator, who("approver"), who("cashier"));
    expect(apart).toEqual(refuse("duty-separated-from-office"));
    expect(await rolesOf(who("approver"))).toEqual(["approver"]);
    expect(await hand(who("leader"), who("approver"), who("expert"))).toEqual(
      refuse("not-allowed"),
    );
    expect(await hand(administrator, who("approver"), who("approver"))).toEqual(
      refuse("successor-is-officer"),
    );
    expect(await hand(administrator, who("worker of the union"), who("expert"))).toEqual(
      refuse("officer-without-office"),
    );
    expect(await actionsIn(db)).toEqual([]);
  });
});
