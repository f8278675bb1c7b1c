import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import {
  type Person,
  type SmallDistrict,
  smallDistrict,
} from "../../../tests/support/small-district";
import { addEmployer } from "./add-employer.server";
import { changeEmployer } from "./change-employer.server";
import { changeUnion } from "./change-union.server";
import { closeUnion } from "./close-union.server";
import { findParents } from "./find-union-choices.server";
import { openUnion } from "./open-union.server";
import * as Unions from "./unions.queries.server";

const CREDIT_CODE = "91310000000000003E";

let db: Db;
let district: SmallDistrict;
let ids: SmallDistrict["ids"];

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  ids = district.ids;
});

const by = (person: Person) => commandOf(db, district.actors[person] as Actor);
const facts = { name: "甲镇新名总工会", shortName: "甲镇", foundedOn: null, parentId: null };

describe("changing a union", () => {
  it("is refused when someone else changed it meanwhile, and keeps what they wrote", async () => {
    const input = { ...facts, unionId: ids.union, version: 1 };
    expect((await changeUnion(by("administrator"), input)).ok).toBe(true);
    const late = { ...input, name: "甲镇别名总工会" };
    expect(await changeUnion(by("district-officer"), late)).toEqual({
      ok: false,
      reason: "stale-version",
    });
    expect((await Unions.find(db, ids.union))?.name).toBe("甲镇新名总工会");
    expect(await actionsIn(db)).toEqual(["union.changed"]);
  });

  it("moves it with what is below, and writes down where to", async () => {
    const input = { ...facts, unionId: ids.below, version: 1, parentId: ids.federation };
    expect((await changeUnion(by("district-officer"), input)).ok).toBe(true);
    expect(await Unions.findLineage(db, ids.below)).toEqual([ids.below, ids.federation]);
    const entry = await db.selectFrom("AuditEntry").select("detail").executeTakeFirstOrThrow();
    expect(JSON.parse(entry.detail)).toEqual({ movedTo: ids.federation, version: 2 });
  });

  it("moves nothing for staff, and then changes nothing either", async () => {
    const input = { ...facts, unionId: ids.below, version: 1, parentId: ids.federation };
    expect(await changeUnion(by("staff of the union"), input)).toEqual({
      ok: false,
      reason: "not-allowed",
    });
    expect((await Unions.find(db, ids.below))?.version).toBe(1);
  });

  it.each([
    ["name-taken", { name: "甲厂工会" }],
    ["parent-unknown", { parentId: "0198f000-0000-7000-8000-000000000000" }],
  ])("is refused as %s", async (reason, change) => {
    const input = { ...facts, unionId: ids.union, version: 1, ...change };
    expect(await changeUnion(by("administrator"), input)).toEqual({ ok: false, reason });
  });

  it("is refused for a union that is closed", async () => {
    await closeUnion(by("administrator"), { unionId: ids.below });
    const input = { ...facts, unionId: ids.below, version: 2 };
    expect(await changeUnion(by("administrator"), input)).toEqual({
      ok: false,
      reason: "already-closed",
    });
  });
});

describe("closing a union", () => {
  it("is refused while another stands below it, and while it covers an employer", async () => {
    const close = (unionId: string) => closeUnion(by("administrator"), { unionId });
    expect(await close(ids.union)).toEqual({ ok: false, reason: "unions-below" });
    expect((await close(ids.below)).ok).toBe(true);
    expect(await close(ids.union)).toEqual({ ok: false, reason: "employers-left" });
  });

  it("leaves it out of what may be chosen, and lets nothing new in", async () => {
    await closeUnion(by("administrator"), { unionId: ids.below });
    const input = { unionId: ids.below, name: "丙公司（演示）", creditCode: null };
    expect(await addEmployer(by("administrator"), input)).toEqual({
      ok: false,
      reason: "union-closed",
    });
    const below = { ...facts, kind: "grassroots" as const, parentId: ids.below };
    expect(await openUnion(by("administrator"), below)).toEqual({
      ok: false,
      reason: "parent-closed",
    });
  });
});

describe("the parents to choose from", () => {
  const names = async (actor: Actor) =>
    (await findParents(db, actor)).map(({ label }) => label).sort();

  it("are all towns and the federation for those who keep the tree", async () => {
    expect(await names(district.actors["district-officer"] as Actor)).toEqual([
      "乙镇总工会",
      "区总工会",
      "甲镇总工会",
    ]);
  });

  it("are their own for staff, also when another role reads every union", async () => {
    const staff = district.actors["staff of the union"] as Actor;
    expect(await names(staff)).toEqual(["甲镇总工会"]);
    const organiser = { role: "organiser", scope: { kind: "everything" } } as const;
    expect(await names({ ...staff, grants: [...staff.grants, organiser] })).toEqual(["甲镇总工会"]);
  });
});

describe("a credit code", () => {
  it("belongs to one employer only", async () => {
    const input = { unionId: ids.union, name: "丙公司（演示）", creditCode: CREDIT_CODE };
    expect((await addEmployer(by("administrator"), input)).ok).toBe(true);
    expect(await addEmployer(by("administrator"), { ...input, name: "丁公司" })).toEqual({
      ok: false,
      reason: "credit-code-taken",
    });
  });

  it("may be kept when the employer changes, with the version that it has", async () => {
    const input = { employerId: ids.employer, name: "甲公司新名", creditCode: CREDIT_CODE };
    expect((await changeEmployer(by("administrator"), { ...input, version: 1 })).ok).toBe(true);
    expect((await changeEmployer(by("administrator"), { ...input, version: 2 })).ok).toBe(true);
    expect(await changeEmployer(by("administrator"), { ...input, version: 2 })).toEqual({
      ok: false,
      reason: "stale-version",
    });
  });
});
