import { describe, expect, it } from "vitest";
import { LAYERS } from "./layers";
import { violations } from "./violations";

/** The violations of a small house: paths with their texts, as `[rule] path`. */
function broken(house: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(house).map(([path, text]) => ({ path, text }));
  return violations(files).map(({ rule, path }) => `[${rule}] ${path}`);
}

const SHEET = "app/features/scoring/domain/score-sheet.ts";
const ENTER = "app/features/scoring/enter-mark.server.ts";
const SHEETS = "app/features/scoring/sheets.queries.server.ts";
const CARRY_OUT = "app/features/audit/carry-out.server.ts";
const CONNECTION = "db/connection.server.ts";
const ROUTE = "app/routes/sheets.$sheetId.tsx";

describe("a house in order", () => {
  it("breaks nothing", () => {
    expect(
      broken({
        [SHEET]: `import { accept } from "~/shared/result"; export const later = (now: string) => accept(new Date(now));`,
        "app/shared/result.ts": "export const accept = (value: unknown) => value;",
        [SHEETS]: `import type { Db } from "~db/connection.server"; export const findAll = (db: Db) => db.selectFrom("Sheet");`,
        [CARRY_OUT]: "export const carryOut = () => undefined;",
        [ENTER]: `import { carryOut } from "~/features/audit/carry-out.server"; import * as Sheets from "./sheets.queries.server"; import { later } from "./domain/score-sheet";`,
        [CONNECTION]: `import { Kysely } from "kysely"; export type Db = Kysely<unknown>;`,
        [ROUTE]: `import * as Sheets from "~/features/scoring/sheets.queries.server"; export const loader = () => Sheets.findAll();`,
        "app/ui/Button.tsx": `import { Link } from "@remix-run/react";`,
        "app/server/start.ts": `import { openDatabase } from "~db/connection.server";`,
        "db/migrations/0001-house.ts": `import { sql } from "kysely"; sql.raw("SELECT 1");`,
      }),
    ).toEqual([]);
  });
});

describe("layers", () => {
  it.each([
    ["domain that imports a query", SHEET, `import "../sheets.queries.server";`],
    [
      "domain that imports the connection's type",
      SHEET,
      `import type { Db } from "~db/connection.server";`,
    ],
    ["domain that imports a package", SHEET, `import { z } from "zod";`],
    ["domain that imports Node", SHEET, `import { createHash } from "node:crypto";`],
    ["domain that imports ui on demand", SHEET, `const load = () => import("~/ui/Button");`],
    ["a query that imports a use case", SHEETS, `import "./enter-mark.server";`],
    ["a query that opens the connection", SHEETS, `import { open } from "~db/connection.server";`],
    [
      "a use case that opens the connection",
      ENTER,
      `import { open } from "~db/connection.server";`,
    ],
    [
      "a use case that imports a route",
      ENTER,
      `import { loader } from "~/routes/sheets.$sheetId";`,
    ],
    ["a use case that imports web", ENTER, `import { readConfig } from "~/web/config.server";`],
    ["a route that opens the connection", ROUTE, `import { open } from "~db/connection.server";`],
    ["a route that imports the server", ROUTE, `import { start } from "~/server/start";`],
    [
      "ui that knows a feature",
      "app/ui/Button.tsx",
      `import "~/features/scoring/domain/score-sheet";`,
    ],
    [
      "ui that runs a server file",
      "app/ui/Button.tsx",
      `import { readConfig } from "~/web/config.server";`,
    ],
    [
      "a component that runs a query",
      "app/features/scoring/components/Sheet.tsx",
      `import * as Sheets from "../sheets.queries.server";`,
    ],
    [
      "shared that knows a feature",
      "app/shared/result.ts",
      `import "~/features/scoring/domain/score-sheet";`,
    ],
    [
      "a migration that imports the app",
      "db/migrations/0001-house.ts",
      `import "~/shared/result";`,
    ],
    [
      "a schema that reads the database",
      "app/features/scoring/scoring.schemas.ts",
      `import "./sheets.queries.server";`,
    ],
    [
      "access that reads the database",
      "app/features/scoring/scoring.access.ts",
      `import "./sheets.queries.server";`,
    ],
    ["a file in no room", "app/features/scoring/score.ts", ""],
  ])("refuse %s", (_what, path, text) => {
    const others = Object.fromEntries(
      [
        SHEETS,
        ENTER,
        SHEET,
        CONNECTION,
        ROUTE,
        "app/ui/Button.tsx",
        "app/web/config.server.ts",
        "app/server/start.ts",
        "app/shared/result.ts",
      ].map((other) => [other, ""]),
    );
    expect(broken({ ...others, [path]: text })).toEqual([`[layer] ${path}`]);
  });

  it("name only layers that exist", () => {
    const names = new Set(LAYERS.map(({ name }) => name));
    const named = LAYERS.flatMap(({ mayImport, types = [] }) => [
      ...(mayImport === "any" ? [] : mayImport),
      ...types,
    ]);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("the order of nouns", () => {
  const HIGHER = "app/features/contests/domain/stage.ts";

  it("refuses that an earlier noun knows a later one", () => {
    expect(broken({ [SHEET]: `import "../../contests/domain/stage";`, [HIGHER]: "" })).toEqual([
      `[noun] ${SHEET}`,
    ]);
    expect(broken({ [SHEET]: "", [HIGHER]: `import "../../scoring/domain/score-sheet";` })).toEqual(
      [],
    );
  });

  it("refuses a noun without a place", () => {
    const path = "app/features/weather/domain/rain.ts";
    expect(broken({ [path]: "" })).toEqual([`[noun] ${path}`]);
  });

  it("lets everyone tell live, which knows nobody", () => {
    const live = "app/features/live/publish.server.ts";
    const audit = "app/features/audit/record.server.ts";
    expect(broken({ [audit]: `import "~/features/live/publish.server";`, [live]: "" })).toEqual([]);
    expect(broken({ [live]: `import "~/features/audit/record.server";`, [audit]: "" })).toEqual([
      `[noun] ${live}`,
    ]);
  });
});

describe("cycles and barrels", () => {
  it("names a cycle once, types included", () => {
    expect(
      broken({
        "app/shared/a.ts": `import type { B } from "./b";`,
        "app/shared/b.ts": `import { c } from "./c";`,
        "app/shared/c.ts": `import { a } from "./a";`,
      }),
    ).toEqual(["[cycle] app/shared/a.ts"]);
  });

  it("refuses a name handed on", () => {
    const house = { "app/shared/a.ts": "", "app/shared/b.ts": `export { a } from "./a";` };
    expect(broken(house)).toEqual(["[barrel] app/shared/b.ts"]);
  });

  it("lets a route hand Remix what it shares with other routes", () => {
    const text = `export { shouldRevalidate } from "~/web/revalidation";`;
    expect(broken({ [ROUTE]: text, "app/web/revalidation.ts": "" })).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    "app/shared/date-utils.ts",
    "app/shared/helpers/dates.ts",
    "app/shared/scoreSheet.ts",
    "app/shared/ScoreSheet.ts",
    "app/ui/button.tsx",
    "app/ui/button_row.css",
    "app/routes/ScoreSheet.tsx",
  ])("refuse %s", (path) => {
    expect(broken({ [path]: "" })).toEqual([`[name] ${path}`]);
  });

  it.each([
    "app/ui/Button.tsx",
    "app/ui/Button.module.css",
    "app/ui/use-row-keys.ts",
    "app/routes/_index.tsx",
    "app/routes/$.tsx",
    "app/routes/unions.$unionId._index.tsx",
    "app/routes/unions_.$unionId.edit.tsx",
    "app/routes/[robots.txt].tsx",
    "db/migrations/0001-house.ts",
  ])("accept %s", (path) => {
    expect(broken({ [path]: "" })).toEqual([]);
  });
});

describe("routes", () => {
  const lines = (count: number) => "  void 0;\n".repeat(count);

  it("are refused over 250 lines", () => {
    expect(broken({ [ROUTE]: "// a line\n".repeat(250) })).toEqual([]);
    expect(broken({ [ROUTE]: "// a line\n".repeat(251) })).toEqual([`[route size] ${ROUTE}`]);
  });

  it.each([
    ["function", (body: string) => `export async function action() {\n${body}}`],
    ["constant", (body: string) => `export const loader = () => {\n${body}};`],
  ])("are refused with a handler of over 40 lines, written as a %s", (_how, write) => {
    expect(broken({ [ROUTE]: write(lines(38)) })).toEqual([]);
    expect(broken({ [ROUTE]: write(lines(39)) })).toEqual([`[route size] ${ROUTE}`]);
  });

  it("may read through queries and write through nothing but use cases", () => {
    const call = (name: string) =>
      `import * as Sheets from "~/features/scoring/sheets.queries.server"; Sheets.${name}();`;
    for (const name of ["find", "findAllOpen", "countOpen", "existsAny"]) {
      expect(broken({ [ROUTE]: call(name), [SHEETS]: "" }), name).toEqual([]);
    }
    for (const name of ["insert", "updateName", "deleteOlder", "upsert"]) {
      expect(broken({ [ROUTE]: call(name), [SHEETS]: "" }), name).toEqual([
        `[route writes] ${ROUTE}`,
      ]);
    }
  });
});

describe("use cases", () => {
  const writing = (more = "") =>
    `import { carryOut } from "~/features/audit/carry-out.server"; ${more}`;
  const SIGN = "app/features/scoring/sign-sheet.server.ts";

  it("never call one another, but may know each other's types and share steps", () => {
    const house = (more: string) => ({
      [CARRY_OUT]: "",
      [ENTER]: writing(more),
      [SIGN]: writing(),
      "app/features/scoring/sheet-steps.server.ts": "",
    });
    expect(broken(house(`import { sign } from "./sign-sheet.server";`))).toEqual([
      `[use case] ${ENTER}`,
    ]);
    expect(broken(house(`import type { Signed } from "./sign-sheet.server";`))).toEqual([]);
    expect(broken(house(`import { lockIn } from "./sheet-steps.server";`))).toEqual([]);
  });
});

describe("SQL", () => {
  it.each([
    `db.selectFrom("Sheet")`,
    `trx.insertInto("Sheet")`,
    `trx.updateTable("Sheet")`,
    `trx.deleteFrom("Sheet")`,
    "sql`SELECT 1`",
    "sql<number>`SELECT 1`",
    `sql.raw("SELECT 1")`,
  ])("is refused outside queries: %s", (text) => {
    expect(broken({ [ENTER]: text })).toEqual([`[sql] ${ENTER}`]);
    expect(broken({ [SHEETS]: text })).toEqual([]);
  });
});

describe("purity", () => {
  it.each([
    "const now = Date.now();",
    "const now = new Date();",
    "const chance = Math.random();",
    "console.error(1);",
    "fetch(address);",
    "const id = crypto.randomUUID();",
    "const env = process.env.PORT;",
  ])("refuses in domain: %s", (text) => {
    expect(broken({ [SHEET]: text })).toEqual([`[purity] ${SHEET}`]);
    expect(broken({ [ENTER]: text })).toEqual([]);
  });
});
