import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { demoWithQueue } from "../support/full-queue";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const WAITING = 60;
const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  const installation = await demoWithQueue("禾光智能装备有限公司工会", WAITING);
  server = await startServer({ isDemo: true, installation });
});

/** Opens a queue, and in it the case of someone. */
async function openCaseOf(page: Page, name: string): Promise<void> {
  await page.goto("/cases");
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByRole("heading", { level: 2, name }).waitFor();
}

describe("a transfer between unions (issue 4)", () => {
  it("is played by the worker, the receiving union and the town above: returned per field, stale, taken back, done", async () => {
    const worker = await browser.open({ origin: server.origin, viewport: "phone" });
    await becomeDemoPerson(worker, "worker");
    await worker.goto("/me/transfers/new");
    // The list of the browser becomes a field that searches once the script runs.
    await worker.locator("input#field-unionId").fill("石渡养老");
    await worker.keyboard.press("Enter");
    await worker.locator("#field-startsOn").fill("2026-10-21");
    await worker.locator("#field-reason").fill("换工作");
    await worker.getByRole("button", { name: "提交申请" }).click();
    await worker.getByText("等接收工会办理").first().waitFor();
    await expectAccessible(worker);

    // 长孙处暑 at the receiving union sends a field back, while 夏侯立秋 at the town writes a refusal.
    const receiving = await browser.open({ origin: server.origin });
    await becomeDemoPerson(receiving, "shidu");
    await openCaseOf(receiving, "令狐小满");
    await receiving.keyboard.press("2");
    await receiving.getByLabel("转会原因要怎么补正").fill("请写明在哪个岗位");
    const town = await browser.open({ origin: server.origin, expectedProblems: [/409/] });
    await becomeDemoPerson(town, "town");
    await openCaseOf(town, "令狐小满");
    await town.keyboard.press("3");
    await town.getByLabel("理由").fill("劳动合同不在本单位");
    await receiving.getByRole("button", { name: "退回补正", exact: true }).click();
    await receiving.getByText("已办：令狐小满").waitFor();

    await town.getByRole("button", { name: "驳回", exact: true }).click();
    await town.getByText(/这份申请.*已被长孙处暑办理：退回补正/).waitFor();
    expect(await town.getByText("劳动合同不在本单位").count()).toBeGreaterThan(0);
    expect(await town.getByText("请写明在哪个岗位").count()).toBeGreaterThan(0);

    // The phone heard of it by itself, and only the field that was sent back is open.
    await worker.getByRole("link", { name: "去补正" }).click();
    expect(await worker.locator("#field-startsOn").count()).toBe(0);
    await worker.locator("#field-reason").fill("10月21日到护理部报到");
    await worker.getByRole("button", { name: "改好了，再提交" }).click();
    await worker.getByText("补正后再提交").first().waitFor();

    await openCaseOf(town, "令狐小满");
    await town.keyboard.press("1");
    await town.getByText("已办：令狐小满，同意接收").waitFor();
    await town.getByRole("button", { name: "撤销" }).click();
    await town.getByText("撤销了上一步").waitFor();

    await openCaseOf(receiving, "令狐小满");
    await receiving.keyboard.press("1");
    await receiving.getByText("已办：令狐小满，同意接收").waitFor();
    await openCaseOf(town, "令狐小满");
    await town.keyboard.press("1");
    await worker.getByText("登记会籍，转会办结").waitFor();
  });

  it("waits among sixty in a queue that is worked by keyboard alone, straight on to the next", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "union");
    await page.goto("/cases?state=asked");
    const rows = page.locator("tbody tr");
    expect(await rows.count()).toBe(WAITING);
    const accepted = page.getByRole("link", { name: /已同意，等登记会籍/ });
    const before = Number(/\d+/.exec((await accepted.textContent()) ?? "")?.[0]);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/open=/);
    for (let left = WAITING; left > 0; left -= 1) {
      await page.waitForFunction(isAt, left);
      await page.keyboard.press("1");
    }
    // Every one took exactly one step, and none a step too far.
    await page.getByText("这个视图里没有").waitFor();
    await page.goto("/cases");
    const waiting = page.getByRole("link", { name: /^等我办/ });
    expect(await waiting.textContent()).toContain(String(before + WAITING));
  });
});

/**
 * In the browser: so many wait, a case is open with its decisions, and nothing is on its way: the list is told by the
 * live stream too, before the decision has brought the next case, and until then no key counts.
 */
function isAt(left: number): boolean {
  const rows = document.querySelectorAll("tbody tr").length;
  const isStill = document.querySelector("[role=progressbar]") === null;
  return rows === left && isStill && document.querySelector("[data-decision='1']") !== null;
}
