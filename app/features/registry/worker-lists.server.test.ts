import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";
import { changeEmployer } from "../unions/change-employer.server";
import { openWorkerNumber } from "./worker-numbers.server";
import * as Workers from "./workers.queries.server";

let db: Db;
let district: SmallDistrict;
let administrator: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = district.actors.administrator as Actor;
});

const HEADER = "姓名,身份证号,手机号,单位名称,工会,是否会员,入会日期,岗位\n";
const ONE = "令狐小满,110101199605240014,13800000001,甲公司（演示）,甲厂工会,是,2020-01-01,焊工\n";
const OTHER = "慕容谷雨,110101198808060027,13800000002,甲公司（演示）,甲厂工会,否,,电工\n";
const list = (...rows: string[]) => ({ kind: "workers" as const, content: HEADER + rows.join("") });

async function peopleNamed(name: string) {
  return db
    .selectFrom("Worker")
    .selectAll()
    .where("name", "=", name)
    .where("keptId", "is", null)
    .execute();
}

const verdicts = (result: Awaited<ReturnType<typeof checkList>>) =>
  result.rows.map(({ verdict }) => verdict);
const reasons = (result: Awaited<ReturnType<typeof checkList>>) =>
  result.rows
    .flatMap(({ detail }) => detail.reasons ?? [])
    .map(({ field, reason }) => [field, reason]);

describe("a list of workers", () => {
  it("puts people on the register, with where they work and belong, and says from which import", async () => {
    const { importId, checked } = await importList(db, administrator, list(ONE, OTHER));
    expect(verdicts(checked)).toEqual(["new", "new"]);
    const [worker] = await peopleNamed("令狐小满").then((all) => all.slice(-1));
    const { id, identityTail, identitySealed, namePinyin, bornOn, version } = worker as NonNullable<
      typeof worker
    >;
    expect({ identityTail, namePinyin, bornOn, version }).toEqual({
      identityTail: "0014",
      namePinyin: "Linghu Xiaoman",
      bornOn: "1996-05-24",
      version: 1,
    });
    expect(openWorkerNumber(TEST_KEYS, id, "identity", identitySealed ?? "")).toBe(
      "110101199605240014",
    );
    const change = await db
      .selectFrom("WorkerChange")
      .selectAll()
      .where("workerId", "=", id)
      .execute();
    expect(change.map(({ seq, fields, importId: from }) => [seq, fields, from])).toEqual([
      [1, '["name","identity","bornOn","phone","employment","membership"]', importId],
    ]);
    const membership = await db
      .selectFrom("Membership")
      .selectAll()
      .where("workerId", "=", id)
      .executeTakeFirst();
    expect(membership).toMatchObject({ unionId: district.ids.below, startsOn: "2020-01-01" });
    expect((await Workers.find(db, id))?.unionId).toBe(district.ids.below);
  });

  it("changes nothing when it is brought a second time", async () => {
    await importList(db, administrator, list(ONE, OTHER));
    const before = await db.selectFrom("Worker").selectAll().execute();
    const { checked } = await importList(db, administrator, list(ONE, OTHER));
    expect(verdicts(checked)).toEqual(["same", "same"]);
    expect(await db.selectFrom("Worker").selectAll().execute()).toEqual(before);
  });

  it("corrects what it says otherwise, and leaves what it says nothing of", async () => {
    await importList(db, administrator, list(ONE, OTHER));
    const { checked } = await importList(db, administrator, {
      kind: "workers",
      content:
        "姓名,身份证号,手机号,岗位,单位名称\n令狐小满,110101199605240014,13900000009,班长,甲公司（演示）\n",
    });
    expect(checked.rows.map(({ verdict, detail }) => [verdict, detail])).toEqual([
      ["changes", { changes: ["phone", "employment"] }],
    ]);
    const [worker] = (await peopleNamed("令狐小满")).filter(
      ({ identityTail }) => identityTail === "0014",
    );
    expect(worker).toMatchObject({ phoneTail: "0009", version: 2 });
    expect(openWorkerNumber(TEST_KEYS, worker?.id ?? "", "phone", worker?.phoneSealed ?? "")).toBe(
      "13900000009",
    );
    const jobs = await db
      .selectFrom("Employment")
      .select("jobTitle")
      .where("workerId", "=", worker?.id ?? "")
      .execute();
    expect(jobs).toEqual([{ jobTitle: "班长" }]);
  });

  it("takes the same person once, and names the row that was taken", async () => {
    const checked = await checkList(
      db,
      administrator,
      await bringList(db, administrator, list(ONE, ONE)),
    );
    expect(verdicts(checked)).toEqual(["new", "refused"]);
    expect(checked.rows[1]?.detail.reasons).toEqual([
      { field: "name", reason: "twice-in-file", values: { row: 2 } },
    ]);
  });

  it("makes one person of someone who is in two imports at once", async () => {
    const first = await bringList(db, administrator, list(ONE));
    const second = await bringList(
      db,
      administrator,
      list(ONE.replace("13800000001", "13900000009"), OTHER),
    );
    expect(verdicts(await checkList(db, administrator, first))).toEqual(["new"]);
    expect(verdicts(await checkList(db, administrator, second))).toEqual(["new", "new"]);
    await applyList(db, administrator, first);
    const applied = await applyList(db, administrator, second);
    expect(applied.rows.map(({ outcome }) => outcome)).toEqual(["applied", "applied"]);
    const people = (await peopleNamed("令狐小满")).filter(
      ({ identityTail }) => identityTail === "0014",
    );
    expect(people).toHaveLength(1);
    // Sealed for the record of the first import, though the second had given the person another id.
    const [one] = people;
    expect(openWorkerNumber(TEST_KEYS, one?.id ?? "", "phone", one?.phoneSealed ?? "")).toBe(
      "13900000009",
    );
  });

  it.each([
    [",110101199605240014,,,甲厂工会,,,", [["name", "name-empty"]]],
    [`${"长".repeat(300)},110101199605240014,,,甲厂工会,,,`, [["name", "name-too-long"]]],
    ["令狐小满,11010119960524001,,,甲厂工会,,,", [["identityNumber", "identity-number-length"]]],
    [
      "令狐小满,1.10101E+17,,,甲厂工会,,,",
      [["identityNumber", "identity-number-turned-into-quantity"]],
    ],
    ["令狐小满,,,,甲厂工会,,,", [["identityNumber", "nobody-to-tell-apart"]]],
    ["令狐小满,,12800000000,,甲厂工会,,,", [["phone", "phone-prefix"]]],
    ["令狐小满,,13800000009,,无此工会,,,", [["unionName", "union-unknown"]]],
    ["令狐小满,,13800000009,无此公司,甲厂工会,,,", [["employerName", "employer-unknown"]]],
    ["令狐小满,,13800000009,,,,,", [["unionName", "union-missing"]]],
    ["令狐小满,,13800000009,,甲镇总工会,是,,", [["unionName", "not-a-grassroots-union"]]],
    ["令狐小满,,13800000009,,甲厂工会,也许,,", [["isMember", "not-yes-or-no"]]],
    ["令狐小满,,13800000009,,甲厂工会,是,2027-01-01,", [["memberSince", "day-ahead"]]],
    ["令狐小满,,13800000009,,甲厂工会,是,去年,", [["memberSince", "not-a-day"]]],
    [
      ",110101199605240015,1,,甲厂工会,,,",
      [
        ["name", "name-empty"],
        ["identityNumber", "identity-number-check-digit"],
        ["phone", "phone-length"],
      ],
    ],
  ])("refuses %s and names every field", async (row, expected) => {
    const importId = await bringList(db, administrator, list(`${row}\n`));
    const checked = await checkList(db, administrator, importId);
    expect(reasons(checked)).toEqual(expected);
  });

  it("is for the unions of the person who brings it, and below", async () => {
    const staff = district.actors["staff of a union below"] as Actor;
    const rows = [ONE, OTHER.replace("甲厂工会", "乙厂工会").replace("甲公司（演示）", "")];
    const checked = await checkList(db, staff, await bringList(db, staff, list(...rows)));
    expect(verdicts(checked)).toEqual(["new", "refused"]);
    expect(reasons(checked)).toEqual([["unionName", "not-your-union"]]);
  });

  it("moves no member of another union", async () => {
    await importList(db, administrator, list(ONE));
    const { checked } = await importList(
      db,
      administrator,
      list(ONE.replace("甲厂工会", "乙厂工会")),
    );
    expect(reasons(checked)).toEqual([["unionName", "member-elsewhere"]]);
  });

  it("knows an employer by the name that it had", async () => {
    const changed = await changeEmployer(commandOf(db, administrator), {
      employerId: district.ids.employer,
      name: "甲公司新名（演示）",
      creditCode: null,
      version: 1,
    });
    expect(changed.ok).toBe(true);
    const { checked } = await importList(db, administrator, list(ONE));
    expect(checked.rows[0]).toMatchObject({
      verdict: "new",
      note: "甲厂工会 · 甲公司新名（演示）",
    });
  });

  it("is judged again when it is applied: what was registered meanwhile is not registered twice", async () => {
    const importId = await bringList(db, administrator, list(ONE, OTHER));
    await checkList(db, administrator, importId);
    await importList(db, administrator, list(OTHER));
    const applied = await applyList(db, administrator, importId);
    expect(applied.rows.map(({ outcome }) => outcome)).toEqual(["applied", "same"]);
    expect(await peopleNamed("慕容谷雨")).toHaveLength(1);
  });
});
