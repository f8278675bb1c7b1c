import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import {
  IMPORT_KINDS,
  type ImportKindName,
  isOfContest,
  type RowDetail,
} from "~/features/imports/domain/import-kind";
import { findImportRows } from "~/features/imports/find-import-page.server";
import { returnImport } from "~/features/imports/return-import.server";
import { IMPORTS } from "~/import-kinds.server";
import words from "~/locales/zh-CN/imports.json";
import { action as takeTrades } from "~/routes/trades.export";
import { action as takeUnions } from "~/routes/unions.export";
import { action as takeWorkers } from "~/routes/workers.export";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import type { Database } from "~db/schema";
import { freshDatabase } from "./support/database";
import { applyList, bringList, checkList, importList } from "./support/imported-list";
import { TEST_KEYS, TEST_NOW, testContext } from "./support/load-context";
import { describeWithShared } from "./support/shared-data";
import { type SmallDistrict, smallDistrict } from "./support/small-district";
import { cellsOf, readRows } from "./support/table-rows";
import { TEST_FILES } from "./support/test-keys";

let db: Db;
let district: SmallDistrict;
let administrator: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = district.actors.administrator as Actor;
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
});

const bench = () => ({
  db,
  files: TEST_FILES,
  keys: TEST_KEYS,
  now: TEST_NOW,
  actor: administrator,
});

describe("a list of 100,000 bad rows (issue 3, Bad input)", () => {
  it("is judged row by row, brings nothing, and comes back with a reason for each", async () => {
    const ROWS = 100_000;
    const bad = ["令狐1,1390000", "令狐,1390000", ",", "令狐,+86 10 1234"];
    const rows = Array.from({ length: ROWS }, (_, nth) => `${bad[nth % bad.length]},${nth}`);
    const content = `姓名,手机号,备注\n${rows.join("\n")}\n`;
    const importId = await bringList(db, administrator, { kind: "workers", content });
    const { counts } = await checkList(db, administrator, importId);
    expect(counts).toMatchObject({ new: 0, changes: 0, same: 0, refused: ROWS, left: ROWS });
    await expect(applyList(db, administrator, importId)).rejects.toThrow("nothing-to-apply");
    const last = await findImportRows(db, importId, { show: "refused", page: ROWS / 50 });
    expect(last.rows.map(({ seq }) => seq).at(-1)).toBe(ROWS + 1);
    const returned = await returnImport(bench(), { importId, words });
    const lines = Buffer.from(returned).toString().trimEnd().split("\r\n");
    expect(lines.filter((line) => line.includes("手机号："))).toHaveLength((ROWS * 3) / 4);
  }, 120_000);
});

type Cells = Readonly<Record<string, string>>;

/** A row of each kind that would be taken, another one for each number. */
const SOUND: Readonly<Record<ImportKindName, (nth: number) => Cells>> = {
  workers: (nth) => ({
    name: "令狐春分",
    phone: `139${String(nth).padStart(8, "0")}`,
    unionName: "甲厂工会",
    employerName: "甲公司（演示）",
  }),
  unions: (nth) => ({ name: `第${nth}镇总工会`, kind: "街镇" }),
  employers: (nth) => ({ name: `第${nth}公司（演示）`, unionName: "甲厂工会" }),
  trades: (nth) => ({ name: `第${nth}工`, occupationCode: "6-31-01-03" }),
  entrants: (nth) => ({ name: "令狐春分", phone: `139${String(nth).padStart(8, "0")}` }),
  "union-entrants": (nth) => ({ name: "令狐春分", phone: `139${String(nth).padStart(8, "0")}` }),
  declarations: (nth) => ({ entry: String(nth), aspect: "B1.1" }),
  marks: (nth) => ({ entry: String(nth), aspect: "B1.1", judge: "2", mark: "4" }),
  certificates: (nth) => ({
    name: "端木白露",
    identityNumber: "110101199605240006",
    tradeName: "电工",
    level: "高级工",
    number: `Y000011000000253${String(nth).padStart(6, "0")}`,
    issuer: "某评价中心",
    issuedOn: "2025-06-01",
  }),
};

/** Whoever may bring such a list in. */
function bringerOf(kind: ImportKindName): Actor {
  if (!isOfContest(kind)) return administrator;
  const by = { entrants: "organiser", "union-entrants": "staff of the union" } as const;
  const person = kind === "entrants" || kind === "union-entrants" ? by[kind] : "scorekeeper";
  return district.actors[person] as Actor;
}

/** Columns that take any text, with where it is kept. */
const KEPT: readonly (readonly [ImportKindName, string, keyof Database, string])[] = [
  ["workers", "jobTitle", "Employment", "jobTitle"],
  ["unions", "name", "Union", "name"],
  ["unions", "shortName", "Union", "shortName"],
  ["employers", "name", "Employer", "name"],
  ["trades", "name", "Trade", "name"],
  ["certificates", "tradeName", "Certificate", "tradeName"],
  ["certificates", "issuer", "Certificate", "issuer"],
];

const TRY_EVERY = 10;

/** Lists whose page shows what was brought in. */
const TAKEN = {
  unions: { action: takeUnions, url: "/unions/export", table: "Union" },
  trades: { action: takeTrades, url: "/trades/export", table: "Trade" },
  workers: { action: takeWorkers, url: "/workers/export", table: "Worker" },
} as const;

/** What a list makes of any text: blanks in a row are one, and the apostrophe before a formula is the guard. */
const tidied = (text: string) =>
  text
    .toWellFormed()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");

describeWithShared("hostile strings in cells (issue 3, Real input)", (folder) => {
  const strings = [
    ...(JSON.parse(readFileSync(join(folder, "payloads/blns.json"), "utf8")) as string[]),
    ...readFileSync(join(folder, "payloads/csv_formula_injection.txt"), "utf8").split("\n"),
    ...readFileSync(join(folder, "payloads/amounts_fuzz.txt"), "utf8").split("\n"),
  ].filter((text) => text.trim() !== "");

  /** Every string in every column that takes any text, one a row; of others, which refuse most, one in so many. */
  function hostileList(kind: ImportKindName) {
    const fields = IMPORTS[kind].columns.map(({ field }) => field);
    const isText = (field: string) => KEPT.some(([one, kept]) => one === kind && kept === field);
    const cases = fields.flatMap((field) =>
      strings
        .filter((_, nth) => isText(field) || nth % TRY_EVERY === 0)
        .map((text) => ({ field, text })),
    );
    const rows = cases.map(({ field, text }, nth) => {
      const cells: Cells = { ...SOUND[kind](nth), [field]: text };
      return fields.map((one) => csvCell(cells[one] ?? "")).join();
    });
    const header = IMPORTS[kind].columns.map(({ names }) => names[0]).join();
    return { cases, content: `${header}\n${rows.join("\n")}\n` };
  }

  it.each(IMPORT_KINDS)("of %s are kept as typed or refused with a sentence", async (kind) => {
    const { cases, content } = hostileList(kind);
    const contestId = isOfContest(kind) ? district.ids.contest : null;
    const { importId } = await importList(db, bringerOf(kind), { kind, content, contestId });
    const rows = await db
      .selectFrom("ImportRow")
      .select(["seq", "verdict", "outcome", "detail"])
      .where("importId", "=", importId)
      .execute();
    const reasons = rows.flatMap(({ detail }) => (JSON.parse(detail) as RowDetail).reasons ?? []);
    expect(reasons.filter(({ reason }) => !(reason in words.reasons))).toEqual([]);
    const unexplained = rows.filter(
      ({ verdict, detail }) => verdict === "refused" && !detail.includes("reason"),
    );
    expect(unexplained).toEqual([]);
    for (const [, field, table, column] of KEPT.filter(([one]) => one === kind)) {
      const { rows: kept } = await sql<{ text: string }>`
        SELECT ${sql.ref(column)} AS "text" FROM ${sql.table(table)}`.execute(db);
      const stored = new Set(kept.map(({ text }) => text));
      const missing = cases.filter(({ text, field: one }, nth) => {
        const row = rows.find(({ seq }) => seq === nth + 2);
        return one === field && row?.outcome === "applied" && !stored.has(tidied(text));
      });
      expect(missing).toEqual([]);
      expect(stored.size, `${kind} ${field}`).toBeGreaterThan(300);
    }
  });
});

describeWithShared("what hostile lists brought in leaves again", (folder) => {
  const formulas = readFileSync(join(folder, "payloads/csv_formula_injection.txt"), "utf8")
    .split("\n")
    .filter((text) => text.trim() !== "");

  it.each(Object.keys(TAKEN) as (keyof typeof TAKEN)[])(
    "as %s, with every formula made harmless",
    async (kind) => {
      const { action, url, table } = TAKEN[kind];
      const fields = Object.keys(SOUND[kind](0));
      const header = fields.map(
        (field) => IMPORTS[kind].columns.find((one) => one.field === field)?.names[0],
      );
      const rows = formulas.map((name, nth) => {
        const cells: Cells = { ...SOUND[kind](nth), name };
        return fields.map((field) => csvCell(cells[field] ?? "")).join();
      });
      const content = `${header.join()}\n${rows.join("\n")}\n`;
      const { applied } = await importList(db, administrator, { kind, content });
      const body = new URLSearchParams({ format: "csv" });
      const request = new Request(`http://localhost${url}`, { method: "POST", body });
      const context = testContext(db, administrator);
      const answer = await action({ request, context, params: {} });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.toString()).not.toMatch(/^"?[=+@＝＋＠]/m);
      const taken = new Set(cellsOf((await readRows(bytes)).rows).map(([name]) => name));
      const kept = await db.selectFrom(table).select("name").execute();
      expect(kept.filter(({ name }) => !taken.has(name) && formulas.includes(name))).toEqual([]);
      const { applied: written, left, same } = applied.counts;
      expect(written + left + same).toBe(rows.length);
    },
  );
});

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
