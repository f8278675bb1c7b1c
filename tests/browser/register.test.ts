import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import { pressByKeyboard } from "../support/keyboard";
import type { TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

describe("the register", () => {
  it("merges two records of one person with a preview, and undoes it, by keyboard", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "admin");
    await page.goto("/workers/duplicates");
    const pairs = page.getByRole("row").filter({ hasText: "端木白露" });
    expect(await pairs.count()).toBe(1);
    await pairs.getByRole("link", { name: "对照" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "合并重复" }).waitFor();
    await page.getByText("云杉软件园运营公司工会").first().waitFor();
    await pressByKeyboard(page, "button", "合并");
    await page.getByRole("heading", { level: 1, name: "端木白露" }).waitFor();
    expect(await page.getByText("云杉软件园运营公司（演示）").count()).toBe(1);
    await page.goto("/workers?search=端木白露");
    await page.getByRole("cell", { name: "端木白露" }).first().waitFor();
    expect(await page.getByRole("cell", { name: "端木白露" }).count()).toBe(1);

    await page.getByRole("link", { name: "端木白露" }).first().click();
    await pressByKeyboard(page, "link", "撤销合并");
    await page.getByRole("heading", { level: 1, name: "撤销合并" }).waitFor();
    await pressByKeyboard(page, "button", "撤销合并");
    await page.getByRole("heading", { level: 1, name: "端木白露" }).waitFor();
    await page.goto("/workers/duplicates");
    await pairs.first().waitFor();
    expect(await pairs.count()).toBe(1);
  });

  it("moves a worker between two unions: the old membership ends the day before the new one", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "admin");
    await page.goto("/workers?search=上官霜降");
    await page.getByRole("link", { name: "上官霜降" }).first().click();
    await page.getByRole("link", { name: "变更会籍" }).click();
    const union = page.locator("#field-unionId");
    await union.focus();
    await page.keyboard.type("澜河电子");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.locator("#field-startsOn").fill("2026-10-08");
    await page.getByRole("button", { name: "登记会籍" }).click();
    await page.getByRole("heading", { level: 1, name: "上官霜降" }).waitFor();
    const moved = page.getByRole("main");
    await moved.getByText("2026年10月8日").first().waitFor();
    expect(await moved.getByText(/—2026年10月7日/).count()).toBe(1);
    expect(await moved.getByRole("link", { name: "澜河电子公司工会" }).count()).toBe(1);
  });

  it("shows a phone in full for a reason, which the worker reads afterwards", async () => {
    const page = await browser.open({
      origin: server.origin,
      language: "en",
      expectedProblems: [/422/],
    });
    await becomeDemoPerson(page, "union");
    await page.goto("/workers?search=lhxm");
    await page.getByRole("link", { name: "令狐小满" }).first().click();
    await page.getByRole("link", { name: "Show mobile number" }).click();
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("This is needed.").first().waitFor();
    await page.locator("#field-reason").fill("Asked to call back about a corrected record");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText(/^154\d{8}$/).waitFor();

    const worker = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(worker, "worker");
    await worker.goto("/me/record");
    await worker.getByText("Asked to call back about a corrected record").waitFor();
    expect(await worker.getByText(/154\d{8}/).count()).toBe(0);
  });

  it("lets a worker say what is wrong, and the union answer it", async () => {
    const worker = await browser.open({ origin: server.origin, viewport: "phone" });
    await becomeDemoPerson(worker, "worker");
    await worker.goto("/me/record");
    await worker.getByRole("link", { name: /手机号/ }).click();
    await worker.locator("#field-text").fill("尾号应该是0001");
    await worker.getByRole("button", { name: "送出" }).click();
    await worker.getByText("尾号应该是0001").waitFor();

    const union = await browser.open({ origin: server.origin });
    await becomeDemoPerson(union, "union");
    await union.goto("/corrections");
    await union
      .getByRole("row")
      .filter({ hasText: "尾号应该是0001" })
      .getByRole("link")
      .first()
      .click();
    await union.getByText("尾号应该是0001").waitFor();
  });
});
