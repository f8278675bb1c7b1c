import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import type { TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

describe("unions", () => {
  it("are opened and changed by keyboard alone", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "admin");
    await page.goto("/unions/new");
    const parent = page.locator("#field-parentId");
    await parent.focus();
    await page.keyboard.type("石渡");
    // Typed before the page came to life or after, it opens the list.
    await page.locator("#field-parentId[aria-expanded=true]").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(() => parent.inputValue()).toBe("石渡镇总工会");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("石渡陶瓷公司工会");
    await page.keyboard.press("Tab");
    await page.keyboard.type("石渡陶瓷工会");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "石渡陶瓷公司工会" }).waitFor();
    expect(await page.getByRole("link", { name: "石渡镇总工会" }).count()).toBeGreaterThan(0);

    await page.getByRole("link", { name: "修改" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/edit");
    await page.locator("#field-shortName").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("石渡陶瓷");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "石渡陶瓷公司工会" }).waitFor();
    expect(await page.getByText("石渡陶瓷", { exact: true }).count()).toBe(1);
  });

  it("refuse a change that is based on an older version, and keep what was typed", async () => {
    const first = await browser.open({ origin: server.origin, language: "en" });
    const second = await browser.open({
      origin: server.origin,
      language: "en",
      expectedProblems: [/409/],
    });
    for (const page of [first, second]) {
      await becomeDemoPerson(page, "admin");
      await page.goto("/unions?search=南桥热力");
      await page.getByRole("link", { name: "南桥热力公司工会" }).first().click();
      await page.getByRole("link", { name: "Edit" }).click();
      await page.waitForURL("**/edit");
    }
    await first.locator("#field-shortName").fill("热力");
    await first.getByRole("button", { name: "Save" }).click();
    await first.waitForURL(/unions\/[0-9a-f-]+$/);
    await second.locator("#field-shortName").fill("南桥热力");
    await second.getByRole("button", { name: "Save" }).click();
    await second.getByText("Somebody changed this record").first().waitFor();
    expect(await second.locator("#field-shortName").inputValue()).toBe("南桥热力");
  });

  it("cover employers, whose credit code is checked at its field, also without JavaScript", async () => {
    const page = await browser.open({
      origin: server.origin,
      hasJavaScript: false,
      expectedProblems: [/422/],
    });
    await becomeDemoPerson(page, "town");
    await page.goto("/unions?search=石渡建材");
    await page.getByRole("link", { name: "石渡建材公司工会" }).first().click();
    await page.getByRole("link", { name: "添加单位" }).click();
    await page.getByLabel("单位名称").fill("石渡砖瓦公司（演示）");
    await page.getByLabel("统一社会信用代码").fill("91110000600037341N");
    await page.getByRole("button", { name: "添加" }).click();
    await page.getByText("最后一位校验不对").first().waitFor();
    expect(await page.getByLabel("单位名称").inputValue()).toBe("石渡砖瓦公司（演示）");
    await page.getByLabel("统一社会信用代码").fill("");
    await page.getByRole("button", { name: "添加" }).click();
    await page.getByRole("heading", { level: 1, name: "石渡建材公司工会" }).waitFor();
    expect(await page.getByText("石渡砖瓦公司（演示）").count()).toBe(1);
  });

  it("stay closed to staff of another union", async () => {
    const page = await browser.open({ origin: server.origin, expectedProblems: [/404/] });
    await becomeDemoPerson(page, "admin");
    await page.goto("/unions?search=麦垄食品");
    const foreign = await page
      .getByRole("link", { name: "麦垄食品集团工会" })
      .first()
      .getAttribute("href");
    await becomeDemoPerson(page, "town");
    const answer = await page.goto(foreign ?? "");
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("没有这一页");
  });

  it("are found by name and filtered by kind, in the URL", async () => {
    const page = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(page, "leader");
    await page.goto("/unions");
    await page.getByRole("link", { name: /Industry union/ }).click();
    await page.waitForURL("**/unions?kind=industry");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(5);
    await page.locator("#field-search").fill("快递");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/unions?kind=industry&search=**");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
  });
});
