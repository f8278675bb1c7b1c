import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import {
  DOORS,
  findPlaces,
  PAGES,
  type Places,
  tourBehindTheDoor,
  WHOLE_TOUR_MS,
} from "../support/page-tour";
import { ROOT } from "../support/root";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
const LANGUAGES = ["zh-CN", "en"] as const;

let demo: TestServer;
let empty: TestServer;
let places: Places;

beforeAll(async () => {
  demo = await startDemo({ env: { SHOW_UI_PAGE: "1" } });
  empty = await startServer();
  places = await findPlaces(demo.origin);
});

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

  it("would find a text that is too pale, also beside one of the same look", async () => {
    const page = await browser.open({ origin: demo.origin });
    await page.setContent(`<html lang="zh-CN"><title>页</title><main><h1>页</h1>
      <p>清楚</p><p>清楚</p><p style="color: #aaa">太淡</p></main></html>`);
    const pale = expect.stringMatching(/^color-contrast .*太淡/);
    await expect(expectAccessible(page)).rejects.toMatchObject({ actual: [pale] });
  });

  // In English, in the dark and on a phone the long tests go the same way, and load each page whole.
  it(
    "finds nothing serious or critical behind the door",
    async () => {
      const page = await browser.open({ origin: demo.origin, expectedProblems: [/404/] });
      await tourBehindTheDoor(page, places, "within");
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
