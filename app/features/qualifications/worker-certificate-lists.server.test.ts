import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { freshDatabase } from "../../../tests/support/database";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";

let db: Db;
let district: SmallDistrict;
let administrator: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = district.actors.administrator as Actor;
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
});

const HEADER = "姓名,身份证号,手机号,工会,工种,技能等级,证书编号,发证日期\n";
const PERSON = "令狐清明,110101199605240014,19900000001,甲厂工会";
const OTHER = "慕容清明,,19900000002,甲厂工会";
const FIRST = "Y000000000000254000001";
const SECOND = "Y000000000000253000002";
const list = (...rows: string[]) => ({
  kind: "workers" as const,
  content: `${HEADER}${rows.join("\n")}\n`,
});

type Result = Awaited<ReturnType<typeof checkList>>;
const verdicts = ({ rows }: Result) => rows.map(({ verdict }) => verdict);
const said = ({ rows }: Result) =>
  rows.flatMap(({ seq, detail }) =>
    [...(detail.reasons ?? []), ...(detail.warnings ?? [])].map(({ field, reason }) => [
      seq,
      field,
      reason,
    ]),
  );

function certificates() {
  return db
    .selectFrom("Certificate as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .select(["w.name", "c.tradeName", "c.level", "c.number", "c.issuer", "c.issuedOn"])
    .where("c.importId", "is not", null)
    .orderBy("c.number")
    .execute();
}

function historyOf(name: string) {
  return db
    .selectFrom("WorkerChange as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .select("c.fields")
    .where("w.name", "=", name)
    .orderBy("c.seq")
    .execute();
}

describe("a list of workers with their certificates (issue 3, item 4)", () => {
  it("brings the person and the certificate together, each in the history", async () => {
    const one = list(`${PERSON},电工,中级工,${FIRST},2025-12-08`);
    const { checked, applied } = await importList(db, administrator, one);
    expect([verdicts(checked), said(checked)]).toEqual([["new"], []]);
    expect(applied.counts.applied).toBe(1);
    expect(await certificates()).toEqual([
      {
        name: "令狐清明",
        tradeName: "电工",
        level: 2,
        number: FIRST,
        issuer: "",
        issuedOn: "2025-12-08",
      },
    ]);
    const history = await historyOf("令狐清明");
    expect(history.map(({ fields }) => JSON.parse(fields) as string[])).toEqual([
      ["name", "identity", "bornOn", "phone"],
      ["certificates"],
    ]);
  });

  it("the same list twice changes nothing", async () => {
    const one = list(`${PERSON},电工,中级工,${FIRST},2025-12-08`);
    await importList(db, administrator, one);
    const again = await importList(db, administrator, one);
    expect(verdicts(again.checked)).toEqual(["same"]);
    expect(await certificates()).toHaveLength(1);
  });

  it("takes a person's second certificate from a second row, and no other repetition", async () => {
    const rows = [
      `${PERSON},电工,中级工,${FIRST},2025-12-08`,
      `${PERSON},焊工,高级工,${SECOND},2025-06-08`,
      `${PERSON},,,,`,
      `${OTHER},焊工,高级工,${SECOND},2025-06-08`,
    ];
    const { checked } = await importList(db, administrator, list(...rows));
    expect(verdicts(checked)).toEqual(["new", "changes", "refused", "refused"]);
    expect(said(checked)).toEqual([
      [3, "tradeName", "trade-unknown"],
      [4, "name", "twice-in-file"],
      [5, "number", "twice-in-file"],
    ]);
    expect((await certificates()).map(({ name, number }) => [name, number])).toEqual([
      ["令狐清明", SECOND],
      ["令狐清明", FIRST],
    ]);
  });

  it("adds a certificate to a person who is known, as a change", async () => {
    await importList(db, administrator, list(`${PERSON},,,,`));
    const one = list(`${PERSON},电工,中级工,${FIRST},2025-12-08`);
    const { checked, applied } = await importList(db, administrator, one);
    expect(checked.rows[0]).toMatchObject({
      verdict: "changes",
      detail: { changes: ["certificates"] },
    });
    expect(applied.counts.applied).toBe(1);
    expect(await certificates()).toHaveLength(1);
  });

  it("names every wrong cell, of the person and of the certificate, and takes neither", async () => {
    const one = list(`令狐清明,110101199605240019,19900000001,甲厂工会,电工,很高,${FIRST},昨天`);
    const { checked } = await importList(db, administrator, one);
    expect(said(checked)).toEqual([
      [2, "identityNumber", "identity-number-check-digit"],
      [2, "level", "level-unknown"],
      [2, "issuedOn", "not-a-day"],
    ]);
    expect(await certificates()).toEqual([]);
  });

  it("takes a job for a job, and warns of half a certificate", async () => {
    const rows = [`${PERSON},电工,,,`, `${OTHER},电工,高级工,,`];
    const { checked } = await importList(db, administrator, list(...rows));
    expect(verdicts(checked)).toEqual(["new", "new"]);
    expect(said(checked)).toEqual([[3, "number", "number-not-given"]]);
  });

  it("holds a row back whole when its number went to someone else since the check", async () => {
    const importId = await bringList(
      db,
      administrator,
      list(`${PERSON},电工,中级工,${FIRST},2025-12-08`),
    );
    await checkList(db, administrator, importId);
    await importList(db, administrator, list(`${OTHER},电工,中级工,${FIRST},2025-12-08`));
    const applied = await applyList(db, administrator, importId);
    expect(applied.rows[0]).toMatchObject({ outcome: "refused" });
    expect(said(applied)).toEqual([[2, "number", "number-taken"]]);
    expect(await historyOf("令狐清明")).toEqual([]);
  });
});
