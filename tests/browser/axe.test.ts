import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { HttpClient } from "../support/http";
import { ROOT } from "../support/root";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
const LANGUAGES = ["zh-CN", "en"] as const;
/** Some thirty pages in one test: minutes on a busy machine. */
const WHOLE_TOUR_MS = 300_000;

interface Places {
  readonly town: string;
  readonly grassroots: string;
  readonly employer: string;
  readonly account: string;
}

let demo: TestServer;
let empty: TestServer;
let places: Places;

beforeAll(async () => {
  demo = await startServer({ isDemo: true, env: { SHOW_UI_PAGE: "1" } });
  empty = await startServer();
  places = await findPlaces(demo.origin);
});

/** Records of the demo that the tour visits. */
async function findPlaces(origin: string): Promise<Places> {
  const client = new HttpClient(origin);
  await client.post("/sign-in", { username: "admin" });
  const first = async (list: string, shape: RegExp) =>
    shape.exec((await client.get(list)).text)?.[0] ?? "";
  const grassroots = await first("/unions?kind=grassroots", /\/unions\/[0-9a-f-]{36}/);
  return {
    town: await first("/unions?kind=town", /\/unions\/[0-9a-f-]{36}/),
    grassroots,
    employer: await first(grassroots, /\/employers\/[0-9a-f-]{36}/),
    account: await first("/accounts?search=leader", /\/accounts\/[0-9a-f-]{36}/),
  };
}

/** Every route that shows a page to someone signed in, and where it is. */
const PAGES: Readonly<Record<string, (places: Places) => string>> = {
  home: () => "/home",
  ui: () => "/ui",
  activate: () => "/activate",
  "sign-in._index": () => "/sign-in",
  "sign-in.second-factor": () => "/sign-in/second-factor",
  "me._index": () => "/me",
  "me.password": () => "/me/password",
  "me.sessions": () => "/me/sessions",
  "me.second-factor": () => "/me/second-factor",
  "unions._index": () => "/unions",
  "unions.new": () => "/unions/new",
  "unions.$unionId._index": ({ town }) => town,
  "unions.$unionId.edit": ({ town }) => `${town}/edit`,
  "unions.$unionId.closing": ({ grassroots }) => `${grassroots}/closing`,
  "unions.$unionId.employers.new": ({ grassroots }) => `${grassroots}/employers/new`,
  "unions.$unionId.activation-codes": ({ grassroots }) => `${grassroots}/activation-codes`,
  "employers.$employerId.edit": ({ employer }) => `${employer}/edit`,
  "accounts._index": () => "/accounts",
  "accounts.new": () => "/accounts/new",
  "accounts.$accountId._index": ({ account }) => account,
  "accounts.$accountId.name": ({ account }) => `${account}/name`,
  "accounts.$accountId.roles": ({ account }) => `${account}/roles`,
  "accounts.$accountId.invitation": ({ account }) => `${account}/invitation`,
  "accounts.$accountId.sessions": ({ account }) => `${account}/sessions`,
  "accounts.$accountId.second-factor": ({ account }) => `${account}/second-factor`,
  "accounts.$accountId.block": ({ account }) => `${account}/block`,
  "audit._index": () => "/audit",
  $: () => "/no/such/page",
};

/** Those that a signed-in person never sees: the door of a stranger, of a new server, of a link. */
const DOORS = ["_index", "setup", "invitations.$token"];

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
      for (const [route, path] of Object.entries(PAGES)) {
        await page.goto(path(places));
        await expectAccessible(page);
        // WCAG 2.4.2: tabs and screen readers tell pages apart by their titles.
        if (route !== "ui") expect(await page.title()).toMatch(/^[^:]+ · (?:匠台|Jiangtai)$/);
      }
    },
    WHOLE_TOUR_MS,
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
    await admin.goto(`${places.account}/invitation`);
    await admin.locator("main form button[type=submit]").last().click();
    const link = await admin
      .getByText(/\/invitations\//)
      .first()
      .textContent();
    await stranger.goto(new URL(link ?? "").pathname);
    await expectAccessible(stranger);
  });
});
