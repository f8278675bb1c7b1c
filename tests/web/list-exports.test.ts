import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { TABLE_FORMATS, type TableFormat } from "~/features/files/domain/list-export";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { action as takeAccounts } from "~/routes/accounts.export";
import { action as takeAudit } from "~/routes/audit.export";
import { action as takeCases } from "~/routes/cases.export";
import { action as takeRows } from "~/routes/imports.$importId.export";
import { action as takeImports } from "~/routes/imports.export";
import { action as takeOutbox } from "~/routes/outbox.export";
import { loader as takeResult } from "~/routes/results.$contestId.export";
import { action as takeSchemes } from "~/routes/schemes.export";
import { action as takeTrades } from "~/routes/trades.export";
import { action as takeEmployers } from "~/routes/unions.$unionId.employers.export";
import { action as takeUnions } from "~/routes/unions.export";
import { action as takeCertificates } from "~/routes/workers.$workerId.certificates.export";
import { action as takeDuplicates } from "~/routes/workers.duplicates.export";
import { action as takeWorkers } from "~/routes/workers.export";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { makeEmployer } from "~db/factories/unions";
import { makeWorker } from "~db/factories/workers";
import { freshDatabase } from "../support/database";
import { importList } from "../support/imported-list";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { AFTER_APPEALS, onNotice, type ResultScene, resultScene } from "../support/result-scene";
import { describeWithShared } from "../support/shared-data";
import { type Person, type SmallDistrict, smallDistrict } from "../support/small-district";
import { cellsOf, readRows } from "../support/table-rows";

let db: Db;
let district: SmallDistrict;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
});

type Action = typeof takeWorkers;

async function take(
  action: Action,
  url: string,
  { as = "administrator", format = "csv", params = {} }: Taking = {},
) {
  const request = new Request(`http://localhost:3000${url}`, {
    method: "POST",
    body: new URLSearchParams({ format }),
  });
  const context = testContext(db, district.actors[as]);
  return action({ request, context, params });
}

interface Taking {
  as?: Person;
  format?: TableFormat | "pdf";
  params?: Record<string, string>;
}

async function rowsOf(action: Action, url: string, taking: Taking = {}): Promise<string[][]> {
  const answer = await take(action, url, taking);
  const { rows, refusal } = await readRows(Buffer.from(await answer.arrayBuffer()));
  expect(refusal).toBeNull();
  return cellsOf(rows);
}

async function addWorkers(names: readonly string[], unionId = district.ids.union) {
  await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    for (const name of names) await makeWorker(desk, TEST_KEYS, { name, unionId });
  });
}

describe("a list is taken away as it is shown (issue 3, item 7)", () => {
  it.each(TABLE_FORMATS)(
    "workers by pinyin with the tails of their numbers, as %s",
    async (format) => {
      const answer = await take(takeWorkers, "/workers/export", { format });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const [header, ...rows] = cellsOf((await readRows(bytes)).rows);
      expect(header).toEqual([
        "姓名",
        "拼音",
        "工会",
        "单位",
        "状态",
        "最高技能等级",
        "证件号",
        "手机号",
      ]);
      expect(rows.map(([name]) => name)).toEqual(["端木白露", "令狐小满", "上官霜降"]);
      expect(rows[0]?.slice(6)).toEqual(["●●●●●●●●●●●●●●0006", "●●●●0000"]);
      expect(JSON.stringify(rows)).not.toMatch(/110101199605240006|13800000000/);
      expect(answer.headers.get("Content-Disposition")).toMatch(
        /^attachment; .*filename\*=UTF-8''/,
      );
    },
  );

  it("under its filter, and in the words of whoever asks", async () => {
    const rows = await rowsOf(takeWorkers, "/workers/export?search=shangguan&page=7");
    expect(rows.slice(1).map(([name]) => name)).toEqual(["上官霜降"]);
    expect(await rowsOf(takeWorkers, "/workers/export?standing=left")).toHaveLength(1);
  });

  it("all of its pages, each row once and in order", async () => {
    const names = Array.from(
      { length: 1_203 },
      (_, at) => `令狐${"甲乙丙丁戊己庚辛壬癸"[at % 10]}`,
    );
    await addWorkers(names);
    const rows = (await rowsOf(takeWorkers, "/workers/export")).slice(1);
    expect(rows).toHaveLength(1_206);
    const pinyin = rows.map((cells) => cells[1] ?? "");
    expect(pinyin).toEqual([...pinyin].sort());
  });

  it("and no row further: staff get what is theirs and below", async () => {
    const { ids } = district;
    await addWorkers(["申屠外人"], ids.other);
    const own = await rowsOf(takeWorkers, "/workers/export", { as: "staff of the union" });
    expect(own.slice(1).map(([name]) => name)).toEqual(["端木白露", "令狐小满", "上官霜降"]);
    const below = await rowsOf(takeWorkers, "/workers/export", { as: "staff of a union below" });
    expect(below.slice(1).map(([name]) => name)).toEqual(["上官霜降"]);
    const unions = await rowsOf(takeUnions, "/unions/export", { as: "staff of another union" });
    expect(unions).toHaveLength(2);
  });

  it("merged records stay out", async () => {
    const rows = await rowsOf(takeWorkers, "/workers/export?search=duanmu");
    expect(rows).toHaveLength(2);
  });

  it("employers of a union, trades, accounts, duplicates and the log too", async () => {
    await addWorkers(["端木白露"]);
    const { ids } = district;
    const employers = await rowsOf(
      takeEmployers as Action,
      `/unions/${ids.union}/employers/export`,
      {
        params: { unionId: ids.union },
      },
    );
    expect(employers.slice(1)).toHaveLength(1);
    expect((await rowsOf(takeTrades, "/trades/export")).slice(1)).toEqual([
      ["电工", "电工", "6-31-01-03", "", "2022"],
    ]);
    const accounts = await rowsOf(takeAccounts, "/accounts/export?search=auditor");
    expect(accounts.slice(1)).toHaveLength(1);
    expect((await rowsOf(takeDuplicates, "/workers/duplicates/export"))[0]?.[4]).toBe("为什么怀疑");
    const workerId = ids.register.worker;
    const held = await rowsOf(
      takeCertificates as Action,
      `/workers/${workerId}/certificates/export`,
      { params: { workerId } },
    );
    expect(held[0]?.slice(0, 3)).toEqual(["工种", "等级", "证书编号"]);
    expect(held.slice(1).map(([trade]) => trade)).toEqual(["电工"]);
    const log = await rowsOf(takeAudit, "/audit/export");
    expect(log.slice(1).map(([, , , what]) => what)).toEqual(Array(6).fill("导出列表"));
  });

  it("answers others between some rows, not only between pages", async () => {
    await addWorkers(Array.from({ length: 150 }, (_, at) => `令狐${at}`));
    const answer = await take(takeWorkers, "/workers/export");
    let turns = 0;
    let isRead = false;
    const turn = () => {
      turns += 1;
      if (!isRead) setImmediate(turn);
    };
    setImmediate(turn);
    await answer.arrayBuffer();
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  it("imports, schemes, what waits and what leaves the system too", async () => {
    const [, list] = await rowsOf(takeImports, "/imports/export");
    expect(list?.slice(0, 3)).toEqual(["名单.csv", "职工", "等核对列"]);
    expect((await rowsOf(takeSchemes, "/schemes/export", { as: "organiser" }))[0]?.[0]).toBe(
      "名称",
    );
    expect((await rowsOf(takeCases, "/cases/export"))[0]?.[0]).toBe("谁、办什么");
    expect((await rowsOf(takeOutbox, "/outbox/export"))[0]?.[0]).toBe("内容");
  });

  it("the rows of a list with their verdicts, as the filter shows them, none of a sealed number", async () => {
    await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
    const rows = Array.from({ length: 1_100 }, (_, nth) => `令狐春,1370000${1_000 + nth}`);
    const content = `姓名,手机号\n${rows.join("\n")}\n=1+1,1390000\n`;
    const administrator = district.actors.administrator as Actor;
    const unionId = district.ids.below;
    const list = { kind: "workers" as const, unionId, content };
    const { importId } = await importList(db, administrator, list);
    const taken = (query: string) =>
      rowsOf(takeRows as Action, `/imports/${importId}/export${query}`, { params: { importId } });
    const all = await taken("");
    expect(all[0]).toEqual(["行号", "姓名", "备注", "结果", "说明"]);
    expect(all.slice(1).map(([seq]) => Number(seq))).toEqual(
      Array.from({ length: 1_101 }, (_, nth) => nth + 2),
    );
    expect(all[1]?.[3]).toBe("已写入");
    const left = await taken("?show=left");
    expect(left.slice(1)).toEqual([
      ["1102", "=1+1", expect.any(String), "不能导入", expect.stringContaining("手机号：")],
    ]);
    expect(JSON.stringify(all)).not.toContain("13700001000");
  });
});

describe("what leaves is on the log before its first row goes", () => {
  it("with the list, the form and the count, and only a digest of the filter", async () => {
    await take(takeWorkers, "/workers/export?search=端木白露", { format: "xlsx" });
    const entries = await db.selectFrom("AuditEntry").selectAll().execute();
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry?.action).toBe("list.exported");
    expect(JSON.parse(entry?.detail ?? "")).toEqual({
      list: "workers",
      format: "xlsx",
      count: 1,
      filter: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(entry?.detail).not.toContain("端木");
  });

  it("a form that isn't offered is a workbook, as the log says", async () => {
    await take(takeWorkers, "/workers/export", { format: "pdf" });
    const entry = await db.selectFrom("AuditEntry").select("detail").executeTakeFirst();
    expect(entry?.detail).toContain('"format":"xlsx"');
  });
});

describeWithShared("what people typed leaves as they typed it, and runs nowhere", (folder) => {
  const formulas = readFileSync(join(folder, "payloads/csv_formula_injection.txt"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

  it.each(TABLE_FORMATS)("as %s", async (format) => {
    const unionId = district.ids.other;
    await db.transaction().execute(async (trx) => {
      for (const name of formulas) await makeEmployer(trx, { unionId, name, at: TEST_NOW });
    });
    const url = `/unions/${unionId}/employers/export`;
    const answer = await take(takeEmployers as Action, url, { format, params: { unionId } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const names = cellsOf((await readRows(bytes)).rows).map(([name]) => name);
    expect(formulas.filter((name) => !names.includes(name))).toEqual([]);
    if (format === "csv") expect(bytes.toString()).not.toMatch(/^"?[=+@＝]/m);
  });
});

it("a file name may hold any script", async () => {
  const { ids } = district;
  await db
    .updateTable("Union")
    .set({ shortName: "禾光\r\n\"工会'" })
    .where("id", "=", ids.union)
    .execute();
  const answer = await take(takeEmployers as Action, `/unions/${ids.union}/employers/export`, {
    params: { unionId: ids.union },
  });
  const disposition = answer.headers.get("Content-Disposition") ?? "";
  expect(disposition).not.toMatch(/[\r\n]/);
  expect(disposition.match(/"/g)).toHaveLength(2);
});

describe("a published result is taken away by anyone, as its page shows it (contests.md §6)", () => {
  const SCORES = [
    { theory: "88.00", practical: 91_250 },
    { theory: "90.50", practical: 90_180 },
    { theory: "80", practical: 80_000 },
  ];
  const awards = [{ id: "first", name: "一等奖", cut: { by: "top", count: 2 }, atTie: "all" }];

  async function rowsFor(scene: ResultScene, search: string, format: TableFormat) {
    const query = new URLSearchParams(search);
    query.set("format", format);
    const url = `http://localhost:3000/results/${scene.contestId}/export?${query}`;
    const request = new Request(url);
    const context = testContext(scene.db, null, { now: AFTER_APPEALS });
    const params = { contestId: scene.contestId };
    const answer = await takeResult({ request, context, params });
    const { rows, refusal } = await readRows(Buffer.from(await answer.arrayBuffer()));
    expect(refusal).toBeNull();
    return cellsOf(rows);
  }

  it.each(TABLE_FORMATS)("the ranking and the awards, as %s", async (format) => {
    const scene = await resultScene({ scores: SCORES, more: { awards } as Partial<Scheme> });
    await onNotice(scene);
    expect(await rowsFor(scene, "", format)).toEqual([
      ["名次", "编号", "姓名", "单位", "理论 30%", "实操 70%", "总分", "奖项", "拟晋升到"],
      [
        "1",
        "01",
        "令狐1号",
        "甲公司（演示）",
        "88.00",
        "91.25",
        "90.28",
        "一等奖",
        "高级工（三级）",
      ],
      [
        "2",
        "02",
        "令狐2号",
        "甲公司（演示）",
        "90.50",
        "90.18",
        "90.28",
        "一等奖",
        "高级工（三级）",
      ],
      ["3", "03", "令狐3号", "甲公司（演示）", "80.00", "80.00", "80.00", "", "高级工（三级）"],
    ]);
    const awarded = await rowsFor(scene, "?view=awarded", format);
    expect(awarded.slice(1).map(([, code]) => code)).toEqual(["01", "02"]);
  });
});
