import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { ROOT } from "../support/root";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
const LANGUAGES = ["zh-CN", "en"] as const;
let demo: TestServer;
let empty: TestServer;

beforeAll(async () => {
  demo = await startServer({ isDemo: true, env: { SHOW_UI_PAGE: "1" } });
  empty = await startServer();
});

/** Every route that shows a page, and how to get there as the administrator. */
const PAGES: Readonly<Record<string, string | ((page: Page) => Promise<string>)>> = {
  home: "/home",
  ui: "/ui",
  activate: "/activate",
  "sign-in._index": "/sign-in",
  "sign-in.second-factor": "/sign-in/second-factor",
  "me._index": "/me",
  "me.password": "/me/password",
  "me.sessions": "/me/sessions",
  "me.second-factor": "/me/second-factor",
  "unions._index": "/unions",
  "unions.new": "/unions/new",
  "unions.$unionId._index": (page) => firstLink(page, "/unions?kind=town"),
  "unions.$unionId.edit": async (page) => `${await firstLink(page, "/unions?kind=town")}/edit`,
  "unions.$unionId.closing": async (page) =>
    `${await firstLink(page, "/unions?kind=grassroots")}/closing`,
  "unions.$unionId.employers.new": async (page) =>
    `${await firstLink(page, "/unions?kind=grassroots")}/employers/new`,
  "unions.$unionId.activation-codes": async (page) =>
    `${await firstLink(page, "/unions?kind=grassroots")}/activation-codes`,
  "employers.$employerId.edit": async (page) =>
    firstLink(page, await firstLink(page, "/unions?kind=grassroots")),
  "accounts._index": "/accounts",
  "accounts.new": "/accounts/new",
  "accounts.$accountId._index": (page) => firstLink(page, "/accounts?search=leader"),
  ...Object.fromEntries(
    ["name", "roles", "invitation", "sessions", "second-factor", "block"].map((act) => [
      `accounts.$accountId.${act}`,
      async (page: Page) => `${await firstLink(page, "/accounts?search=leader")}/${act}`,
    ]),
  ),
  "audit._index": "/audit",
  $: "/no/such/page",
};

/** Those that a signed-in person never sees: the door of a stranger, of a new server, of a link. */
const DOORS = ["_index", "setup", "invitations.$token"];

async function firstLink(page: Page, list: string): Promise<string> {
  await page.goto(list);
  return (await page.locator("tbody a").first().getAttribute("href")) ?? "";
}

describe("axe", () => {
  it("is shown every page of the manifest", () => {
    const folder = join(ROOT, "app/routes");
    const pages = readdirSync(folder)
      .filter((file) =>
        readFileSync(join(folder, file), "utf8").includes("export default function"),
      )
      .map((file) => file.replace(/\.tsx$/, ""));
    expect([...Object.keys(PAGES), ...DOORS].sort()).toEqual(pages.sort());
  });

  it.each(LANGUAGES)(
    "finds nothing serious or critical behind the door, in %s",
    async (language) => {
      const page = await browser.open({ origin: demo.origin, language, expectedProblems: [/404/] });
      await becomeDemoPerson(page, "admin");
      for (const way of Object.values(PAGES)) {
        await page.goto(typeof way === "string" ? way : await way(page));
        await expectAccessible(page);
      }
    },
  );

  it.each(LANGUAGES)("finds nothing serious or critical at the door, in %s", async (language) => {
    const stranger = await browser.open({ origin: demo.origin, language });
    await stranger.goto("/");
    await expectAccessible(stranger);

    const first = await browser.open({ origin: empty.origin, language });
    await first.goto("/setup");
    await expectAccessible(first);

    const admin = await browser.open({ origin: demo.origin, language });
    await becomeDemoPerson(admin, "admin");
    await admin.goto(`${await firstLink(admin, "/accounts?search=expert")}/invitation`);
    await admin.locator("main form button[type=submit]").last().click();
    const link = await admin
      .getByText(/\/invitations\//)
      .first()
      .textContent();
    await stranger.goto(new URL(link ?? "").pathname);
    await expectAccessible(stranger);
  });
});
