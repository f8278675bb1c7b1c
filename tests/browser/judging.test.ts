import type { Page } from "playwright-core";
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

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /Failed to (load|fetch)/];
/** What is pressed for the 24 aspects of practice, in their order; a deduction asks for its reason. */
const POINTS = ["3", "Enter"];
const READING = ["1", ".", "8", "Enter"];
const JUDGEMENT = ["2"];
const B1 = [POINTS, POINTS, POINTS, POINTS, ["0", "Enter", "Enter"]];
const B2 = [READING, POINTS, JUDGEMENT, POINTS, POINTS, POINTS, READING, ["1", "Enter"]];
const B3 = [POINTS, JUDGEMENT, POINTS, POINTS, POINTS, POINTS];
const B4 = [POINTS, POINTS, POINTS, POINTS, POINTS];

async function press(page: Page, marks: readonly (readonly string[])[]) {
  for (const keys of marks) {
    for (const key of keys) await page.keyboard.press(key);
  }
}

/** The third judge's practice sheets, kept by the tablet for a reload without network. */
async function openDesk(page: Page) {
  await becomeDemoPerson(page, "judge3");
  await page.goto("/judging");
  await page.getByRole("link", { name: "开始评分" }).last().click();
  await page.locator("div[data-ready]").waitFor();
  await page.waitForFunction(async () => Boolean(await caches.match(location.pathname)));
}

describe("a score sheet on a tablet (screens.md §3.5)", () => {
  it("is marked and signed by keyboard alone, with the network cut and a reload in between", async () => {
    const page = await browser.open({
      origin: server.origin,
      viewport: "laptop",
      expectedProblems: OFFLINE,
    });
    await openDesk(page);
    await page.getByRole("button", { name: /^25/ }).click();
    await page.getByRole("heading", { name: /^25/ }).waitFor();
    await press(page, [["9", "Enter"]]);
    await page.getByText("B1.1只能填0到4，您填的是9。").waitFor();
    await page.keyboard.press("Escape");
    await press(page, [...B1, ...B2.slice(0, 3)]);
    await page.getByText(/服务器已收8分/).waitFor();

    await page.context().setOffline(true);
    await press(page, B2.slice(3));
    await page.locator("input:focus").waitFor();
    await page.keyboard.insertText("电弧擦伤一处");
    await page.keyboard.press("Enter");
    await page.getByText(/已打的5个分都在这台平板上/).waitFor();
    await page.reload();
    await page.locator("div[data-ready]").waitFor();
    await page.getByText(/已打的5个分都在这台平板上/).waitFor();
    await press(page, B3);
    await page.getByText(/已打的11个分都在这台平板上/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText(/还没有打：B4.1/).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    await page.context().setOffline(false);
    await page.getByText(/服务器已收19分/).waitFor();
    // The server's own time, whatever the clock of the tablet says.
    await page.getByText(/服务器已收19分 10:3\d:\d\d/).waitFor();
    await press(page, B4);
    await page.getByText("都打完了").waitFor();
    await page.getByText(/服务器已收24分/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("写不了字时，输入自己的姓名").waitFor();
    await page.keyboard.type("诸葛立夏");
    await page.keyboard.press("Enter");
    await page.getByText(/10:3\d:\d\d已签名/).waitFor();
  });

  it("says in words why a mark isn't taken, and keeps the earlier one", async () => {
    const page = await browser.open({ origin: server.origin, viewport: "tablet" });
    await openDesk(page);
    await page.getByRole("button", { name: /^13/ }).click();
    await page.getByRole("heading", { name: /^13/ }).waitFor();
    await page.getByRole("tab", { name: /^B1/ }).click();
    await page.getByRole("button", { name: /^B1.1/ }).click();
    for (const key of ["3", ".", "3"]) {
      await page.getByRole("button", { name: key, exact: true }).click();
    }
    await page.getByRole("button", { name: /^下一个未打/ }).click();
    await page.getByText("B1.1只能填0到4、间隔0.5的分数，您填的是3.3。原来的3.5还在。").waitFor();
    expect(await page.getByRole("button", { name: /签名提交 · 还差10项/ }).count()).toBe(1);
  });
});
