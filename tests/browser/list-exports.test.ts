import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import type { TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";
import { readRows } from "../support/table-rows";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

describe("a list is taken away", () => {
  it.each([
    ["by keyboard", true],
    ["without JavaScript", false],
  ])("%s, under the filter that is shown", async (_, hasJavaScript) => {
    const page = await browser.open({ origin: server.origin, hasJavaScript });
    await becomeDemoPerson(page, "admin");
    await page.goto("/unions?kind=town");
    await page.getByText("导出", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^工会-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const { rows } = await readRows(readFileSync(await file.path()));
    expect(rows).toHaveLength(1 + (await page.locator("tbody tr").count()));
    expect(rows[0]?.cells[0]).toBe(await page.locator("thead th").first().textContent());
  });
});
