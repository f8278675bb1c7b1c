import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import * as Imports from "~/features/imports/imports.queries.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { freshDatabase } from "./support/database";
import { bringList, checkList, importList } from "./support/imported-list";
import { TEST_KEYS, TEST_NOW } from "./support/load-context";
import { describeWithShared } from "./support/shared-data";
import { type SmallDistrict, smallDistrict } from "./support/small-district";
import { textRow, workbookFile } from "./support/workbook-file";

let db: Db;
let district: SmallDistrict;
let administrator: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = district.actors.administrator as Actor;
  // The small district's own list stands still: its job is not there to be done.
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
});

const reasonsOf = (result: Awaited<ReturnType<typeof checkList>>) =>
  result.rows.flatMap(({ seq, detail }) =>
    (detail.reasons ?? []).map(({ reason }) => [seq, reason]),
  );

/** A title, a header of two rows with merged groups, full-width digits, dates of every kind, blanks, a hidden sheet. */
function messyWorkbook(): Buffer {
  const hired = (number: number, serial: number, ...texts: string[]) =>
    textRow(number, ...texts).replace("</row>", `<c r="G${number}"><v>${serial}</v></c></row>`);
  return workbookFile([
    { name: "说明", state: "hidden", data: textRow(1, "姓名", "身份证号") },
    {
      name: "花名册",
      data: [
        textRow(1, "甲厂工会会员花名册（2026年）"),
        textRow(2, "序号", "基本信息", "", "", "工会信息", "", ""),
        textRow(3, "", "姓名", "身份证号码", "手机号", "所在工会", "是否会员", "入会日期"),
        hired(
          4,
          43_831,
          "1",
          " 令 狐 小 满　",
          "１１０１０１１９９６０５２４００１４",
          "138 0000 0001 ",
          " 甲厂工会 ",
          "是",
        ),
        textRow(5, "2", "古丽•阿依", "", "138-0000-0002", "甲厂工会", "是", "2020年1月1日"),
        textRow(6, "3", "令狐小满", "110101199605240014", "", "甲厂工会", "是", "2020.1.1"),
        textRow(7, "", "姓名", "身份证号码", "手机号", "所在工会", "是否会员", "入会日期"),
        textRow(8, "4", "慕容谷雨", "1.10101E+17", "", "甲厂工会", "否", ""),
      ].join(""),
      after: `<mergeCells><mergeCell ref="A1:G1"/><mergeCell ref="B2:D2"/><mergeCell ref="E2:G2"/></mergeCells>`,
    },
  ]);
}

describe("a workbook as people have them (issue 3, Real input)", () => {
  it("is read as it is meant, and what can't be told is named", async () => {
    const list = { kind: "workers" as const, content: messyWorkbook(), fileName: "花名册.xlsx" };
    const { importId, checked, applied } = await importList(db, administrator, list);
    expect(reasonsOf(checked)).toEqual([
      [6, "twice-in-file"],
      [8, "identity-number-turned-into-quantity"],
    ]);
    expect(applied.rows.map(({ seq, outcome }) => [seq, outcome])).toEqual([
      [4, "applied"],
      [5, "applied"],
      [6, null],
      [8, null],
    ]);
    const members = await db
      .selectFrom("Membership as m")
      .innerJoin("Worker as w", "w.id", "m.workerId")
      .select(["w.name", "w.identityTail", "w.phoneTail", "m.startsOn"])
      .where("m.importId", "=", importId)
      .orderBy("w.phoneTail")
      .execute();
    expect(members).toEqual([
      { name: "令狐小满", identityTail: "0014", phoneTail: "0001", startsOn: "2020-01-01" },
      { name: "古丽·阿依", identityTail: null, phoneTail: "0002", startsOn: "2020-01-01" },
    ]);
    const layout = JSON.parse((await Imports.find(db, importId))?.layout ?? "{}");
    expect(layout).toMatchObject({ sheetName: "花名册", hiddenSheets: ["说明"], headerRow: 3 });
    expect(JSON.stringify(layout)).not.toContain("110101199605240014");
  });

  it.each([
    ["no header", "1,2\n3,4\n", "no-header"],
    ["a header and nothing below", "姓名,手机号\n", "no-rows"],
    ["a quotation mark that never closes", '姓名,手机号\n"令狐,1\n', "unclosed-quote"],
    ["a damaged workbook", "PK\u0003\u0004…", "damaged"],
  ])("with %s is refused by name", async (_what, content, refusal) => {
    const importId = await bringList(db, administrator, { kind: "workers", content });
    expect(await Imports.find(db, importId)).toMatchObject({ state: "unreadable", refusal });
  });

  it("with a column that nobody knows waits for a person to say what it is", async () => {
    const content = "甲,乙\n令狐小满,13800000001\n";
    const importId = await bringList(db, administrator, {
      kind: "workers",
      content,
      unionId: district.ids.below,
    });
    expect(await Imports.find(db, importId)).toMatchObject({ state: "mapping", columns: "{}" });
    await expect(checkList(db, administrator, importId)).rejects.toThrow("column-missing");
    const checked = await checkList(db, administrator, importId, { name: 0, phone: 1 });
    expect(checked.counts.new).toBe(1);
  });
});

describe("lists of other nouns", () => {
  it("unions stand above others of the same list; the same list again changes nothing", async () => {
    const content =
      "工会名称,类型,上级工会\n丙镇总工会,街镇,\n丙厂工会,基层,丙镇总工会\n丁厂工会,基层,无此工会\n";
    const { applied } = await importList(db, administrator, { kind: "unions", content });
    expect(reasonsOf(applied)).toEqual([[4, "parent-unknown"]]);
    const depths = await db
      .selectFrom("UnionAncestor as x")
      .innerJoin("Union as u", "u.id", "x.unionId")
      .innerJoin("Union as a", "a.id", "x.ancestorId")
      .select(["a.name", "x.depth"])
      .where("u.name", "=", "丙厂工会")
      .orderBy("x.depth")
      .execute();
    expect(depths.map(({ name }) => name)).toEqual(["丙厂工会", "丙镇总工会", "区总工会"]);
    const again = await importList(db, administrator, { kind: "unions", content });
    expect(again.checked.counts).toMatchObject({ new: 0, changes: 0, same: 2, refused: 1 });
  });

  it("an employer that is known by its credit code gets the new name, and keeps the old one known", async () => {
    const code = "91110113MA0000000H";
    const row = (name: string) => `单位名称,统一社会信用代码,工会\n${name},${code},甲厂工会\n`;
    const first = { kind: "employers" as const, content: row("丙公司（演示）") };
    expect((await importList(db, administrator, first)).applied.counts.applied).toBe(1);
    const renamed = { kind: "employers" as const, content: row("丙公司新名（演示）") };
    const { checked } = await importList(db, administrator, renamed);
    expect(checked.rows[0]?.detail).toEqual({ changes: ["name"] });
    const workers = "姓名,手机号,单位名称\n令狐小满,13800000001,丙公司（演示）\n";
    const importId = await bringList(db, administrator, { kind: "workers", content: workers });
    const known = await checkList(db, administrator, importId);
    expect(known.rows[0]?.note).toBe("甲厂工会 · 丙公司新名（演示）");
  });

  it("trades are taken once for an edition, a code and a name, and a doubled code is shown", async () => {
    const content = "职业编码,工种\n6-31-01-03,电工\n6-18-02-04,焊工\n6-18-02-04,钳工\n6-18,机械\n";
    const { checked } = await importList(db, administrator, { kind: "trades", content });
    expect(checked.rows.map(({ verdict }) => verdict)).toEqual(["same", "new", "new", "refused"]);
    expect(checked.rows[2]?.detail.warnings).toEqual([
      { field: "occupationCode", reason: "code-doubled", values: { other: "焊工" } },
    ]);
  });

  it("certificates go to those who are on the register, and to nobody else", async () => {
    const header = "姓名,身份证号,工种,等级,证书编号,发证机构,发证日期\n";
    const rest = "电工,高级工,Y000011000000253000077,某评价中心,2025-06-01\n";
    const rows = [
      `端木白露,110101199605240006,${rest}`,
      `令狐谷雨,110101198808060027,${rest.replace("077", "078")}`,
      `端木立春,110101199605240006,${rest.replace("077", "079")}`,
    ];
    const list = { kind: "certificates" as const, content: header + rows.join("") };
    const { applied } = await importList(db, administrator, list);
    expect(reasonsOf(applied)).toEqual([
      [3, "worker-unknown"],
      [4, "name-differs"],
    ]);
    expect(applied.rows[0]?.outcome).toBe("applied");
    const again = await importList(db, administrator, list);
    expect(again.checked.rows[0]?.verdict).toBe("same");
  });
});

describeWithShared("hostile strings in cells", (folder) => {
  it("are kept as typed where a cell takes any text, and harm nothing", async () => {
    const strings = JSON.parse(
      readFileSync(join(folder, "payloads/blns.json"), "utf8"),
    ) as string[];
    const formulas = readFileSync(join(folder, "payloads/csv_formula_injection.txt"), "utf8").split(
      "\n",
    );
    const texts = [...strings, ...formulas].map((text) => text.replace(/\s+/gu, " ").trim());
    const names = [...new Set(texts)].filter((text) => text !== "" && text.length <= 80);
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const content = `工会名称,类型\n${names.map((name) => `${cell(name)},街镇`).join("\n")}\n`;
    const { applied } = await importList(db, administrator, { kind: "unions", content });
    const kept = await db.selectFrom("Union").select("name").execute();
    const stored = new Set(kept.map(({ name }) => name));
    const left = applied.counts.left + applied.counts.same;
    expect(names.filter((name) => !stored.has(name)).length).toBeLessThanOrEqual(left);
    expect(applied.counts.applied).toBeGreaterThan(400);
  });
});
