import { beforeEach, expect, it } from "vitest";
import { loader } from "~/routes/certificates._index";
import { action as take } from "~/routes/certificates.export";
import type { SkillLevel } from "~/shared/skill-level";
import type { Db } from "~db/connection.server";
import { makeCertificate, makeTrade } from "~db/factories/qualifications";
import { makeWorker } from "~db/factories/workers";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { type Person, type SmallDistrict, smallDistrict } from "../support/small-district";
import { cellsOf, readRows } from "../support/table-rows";

let db: Db;
let district: SmallDistrict;
let welding: string;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  // The one that the district comes with is no part of these.
  await db.updateTable("Certificate").set({ voidedAt: TEST_NOW }).execute();
  const { below, other } = district.ids;
  welding = await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const trade = await makeTrade(trx, {
      name: "焊工",
      occupationCode: "6-18-02-04",
      at: TEST_NOW,
    });
    const hold = async (name: string, unionId: string, level: SkillLevel, issuedOn: string) => {
      const workerId = await makeWorker(desk, TEST_KEYS, { name, unionId });
      return makeCertificate(desk, {
        workerId,
        tradeId: trade,
        tradeName: "焊工",
        level,
        issuedOn,
      });
    };
    await hold("令狐小满", below, 2, "2025-01-01");
    await hold("慕容谷雨", below, 3, "2025-03-01");
    await hold("端木白露", other, 3, "2025-02-01");
    return trade;
  });
});

async function names(query = "", as: Person = "administrator"): Promise<string[]> {
  const request = new Request(`http://localhost:3000/certificates${query}`);
  const context = testContext(db, district.actors[as]);
  const page = await loader({ request, context, params: {} });
  expect(page.total).toBe(page.rows.length);
  return page.rows.map(({ workerName }) => workerName);
}

it("shows what is held, the newest first, by trade, level, union and text", async () => {
  const { below } = district.ids;
  expect(await names()).toEqual(["慕容谷雨", "端木白露", "令狐小满"]);
  expect(await names("?level=senior")).toEqual(["慕容谷雨", "端木白露"]);
  expect(await names(`?union=${below}&level=senior`)).toEqual(["慕容谷雨"]);
  expect(await names(`?trade=${welding}&search=小满`)).toEqual(["令狐小满"]);
  expect(await names("?search=焊工")).toHaveLength(3);
  expect(await names("?search=钳工")).toEqual([]);
  const { number, id } = await db
    .selectFrom("Certificate")
    .select(["id", "number"])
    .where("issuedOn", "=", "2025-02-01")
    .executeTakeFirstOrThrow();
  expect(await names(`?search=${number.toLowerCase()}`)).toEqual(["端木白露"]);
  await db.updateTable("Certificate").set({ voidedAt: TEST_NOW }).where("id", "=", id).execute();
  expect(await names()).toEqual(["慕容谷雨", "令狐小满"]);
});

it("shows the staff of a union its own workers' alone, and takes them away as shown", async () => {
  expect(await names("", "staff of a union below")).toEqual(["慕容谷雨", "令狐小满"]);
  const request = new Request("http://localhost:3000/certificates/export?level=senior", {
    method: "POST",
    body: new URLSearchParams({ format: "xlsx" }),
  });
  const context = testContext(db, district.actors["staff of a union below"]);
  const answer = await take({ request, context, params: {} });
  const { rows } = await readRows(Buffer.from(await answer.arrayBuffer()));
  const cells = cellsOf(rows);
  expect(cells).toHaveLength(2);
  expect(cells[1]?.[0]).toBe("慕容谷雨");
  expect(cells[1]).toContain("高级工（三级）");
});

it("takes no number of a person's into its address", async () => {
  const answer = await names("?search=110101199605240006&level=senior").catch((thrown) => thrown);
  expect(answer.headers.get("location")).toBe("/certificates?level=senior");
});
