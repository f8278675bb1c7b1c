import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ isDemo: true });
});

/** Opens a queue, and in it the case of someone. */
async function openCaseOf(page: Page, name: string): Promise<void> {
  await page.goto("/cases");
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByRole("heading", { level: 2, name }).waitFor();
}

describe("a transfer between unions (issue 4)", () => {
  it("is asked from a phone, returned and mended field by field; a stale move shows both sides; a move is taken back", async () => {
    const worker = await browser.open({ origin: server.origin, viewport: "phone" });
    await becomeDemoPerson(worker, "worker");
    await worker.goto("/me/transfers/new");
    await worker.locator("#field-unionId").fill("石渡养老");
    await worker.keyboard.press("Enter");
    await worker.locator("#field-startsOn").fill("2026-10-21");
    await worker.locator("#field-reason").fill("换工作");
    await worker.getByRole("button", { name: "提交申请" }).click();
    await worker.getByText("等接收工会办理").first().waitFor();
    await expectAccessible(worker);

    const staff = await browser.open({ origin: server.origin });
    await becomeDemoPerson(staff, "town");
    await openCaseOf(staff, "令狐小满");
    await staff.keyboard.press("2");
    await staff.getByLabel("转会原因要怎么补正").fill("请写明在哪个岗位");
    const late = await browser.open({ origin: server.origin, expectedProblems: [/409/] });
    await becomeDemoPerson(late, "town");
    await openCaseOf(late, "令狐小满");
    await late.keyboard.press("3");
    await late.getByLabel("理由").fill("劳动合同不在本单位");
    await staff.getByRole("button", { name: "退回补正", exact: true }).click();
    await staff.getByText("已办：令狐小满").waitFor();

    await late.getByRole("button", { name: "驳回", exact: true }).click();
    await late.getByText(/这份申请.*已被夏侯立秋办理：退回补正/).waitFor();
    expect(await late.getByText("劳动合同不在本单位").count()).toBeGreaterThan(0);
    expect(await late.getByText("请写明在哪个岗位").count()).toBeGreaterThan(0);

    // The phone heard of it by itself, and only the field that was sent back is open.
    await worker.getByRole("link", { name: "去补正" }).click();
    expect(await worker.locator("#field-startsOn").count()).toBe(0);
    await worker.locator("#field-reason").fill("10月21日到护理部报到");
    await worker.getByRole("button", { name: "改好了，再提交" }).click();
    await worker.getByText("补正后再提交").first().waitFor();

    await openCaseOf(staff, "令狐小满");
    await staff.keyboard.press("1");
    await staff.getByText("已办：令狐小满，同意接收").waitFor();
    await staff.getByRole("button", { name: "撤销" }).click();
    await staff.getByRole("heading", { level: 2, name: "令狐小满" }).waitFor();
    await staff.getByText("撤销了上一步").waitFor();
  });

  it("is worked in a queue by keyboard alone, straight on to the next", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "union");
    await page.goto("/cases?state=asked");
    const waiting = await page.locator("tbody tr").count();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/open=/);
    for (let left = waiting; left > 0; left -= 1) {
      await expect.poll(() => page.locator("tbody tr").count()).toBe(left);
      await page.locator("[data-decision='1']").waitFor();
      await page.keyboard.press("1");
      await expect.poll(() => page.locator("tbody tr").count()).toBe(left - 1);
    }
  });
});
