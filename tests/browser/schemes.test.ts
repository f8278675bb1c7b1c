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

async function openScheme(name: string, options: Partial<Parameters<typeof browser.open>[0]> = {}) {
  const page = await browser.open({ origin: server.origin, ...options });
  await becomeDemoPerson(page, "organiser");
  await page.goto("/schemes");
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return page;
}

describe("the scheme editor", () => {
  it("names the 5 % that are missing, and puts the version in force once they are there", async () => {
    const page = await openScheme("无人机驾驶员决赛（2026年）");
    await page.getByText("模块权重合计95%，还差5%。").first().waitFor();
    await page.getByText("权重合计只有95%").waitFor();
    const adopt = page.getByText("定稿并启用版本2", { exact: true });
    expect(await page.getByRole("link", { name: "定稿并启用版本2" }).count()).toBe(0);
    await page.getByLabel("检修与安全的权重").fill("14");
    await page.getByRole("link", { name: "定稿并启用版本2" }).waitFor();
    expect(await page.getByText("权重合计只有").count()).toBe(0);
    await page.getByLabel("精准飞行的评分点").waitFor();
    await page.getByLabel("B2.4 满分").fill("９");
    expect(await page.getByLabel("B2.4 满分").inputValue()).toBe("9");
    await page.getByText("已保存").waitFor();
    await adopt.last().click();
    await page.getByText("B2.4的满分：8 → 9").waitFor();
    await page.getByRole("button", { name: "定稿并启用版本2" }).click();
    await page.getByRole("heading", { level: 1, name: "版本2" }).waitFor();
    await page.getByText("决赛 › 精准飞行 › B2.4的满分：8 → 9").waitFor();
  });

  it("takes a block pasted from a spreadsheet, goes on with the keyboard, and undoes it", async () => {
    const page = await openScheme("焊工决赛（2026年）");
    await page.getByRole("button", { name: /^安全/ }).click();
    await page.getByLabel("C1 代码").focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "S1\t护具\t评价\t60\nS2\t通风\t打分\t40\t0.5\t取平均");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByLabel("S2 代码").waitFor();
    expect(await page.getByLabel("S1 种类").inputValue()).toBe("judgement");
    expect(await page.getByLabel("S2 合成").inputValue()).toBe("mean");
    await page.getByLabel("S1 满分").focus();
    await page.keyboard.press("Enter");
    await page.locator("[aria-label='S2 满分']:focus").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("row").nth(1).getByLabel("S2 代码").waitFor();
    await page.getByRole("button", { name: "撤销一步" }).first().click();
    await page.getByRole("button", { name: "撤销一步" }).first().click();
    await page.getByLabel("C1 代码").waitFor();
  });

  it("says in sentences who gets which award, what it counts for a union, and who goes on", async () => {
    const page = await openScheme("焊工决赛（2026年）");
    const awards = page.getByRole("list", { name: "选手奖项" }).getByRole("listitem");
    for (const at of [0, 1]) {
      await page.getByRole("button", { name: "加一个奖项" }).click();
      await awards.nth(at).locator("input:focus").waitFor();
    }
    await page.keyboard.insertText("新人奖");
    await page.keyboard.press("Alt+ArrowUp");
    const first = awards.first().locator("input").first();
    await expect.poll(() => first.inputValue()).toBe("新人奖");
    await page.getByRole("button", { name: "给工会计优秀组织奖的分" }).click();
    await page.getByLabel("组织奖里新人奖的计分").fill("3");
    await page.getByText("已保存").waitFor();
    await page.getByRole("button", { name: "加一个赛段" }).click();
    await page.getByRole("button", { name: /^安全/ }).click();
    await page.getByLabel("晋级怎样取").selectOption("按比例");
    await page.getByLabel("晋级的比例").fill("30");
    await page.getByLabel("晋级线上并列时").selectOption("再比");
    await page.getByLabel("晋级线上第2个比什么").waitFor();
    await page.getByText("已保存").waitFor();
    await page.reload();
    expect(await page.getByLabel("组织奖里新人奖的计分").inputValue()).toBe("3");
    expect(await page.getByLabel("晋级的比例").inputValue()).toBe("30");
  });

  it("goes on without network, says so, and keeps everything once there is one again", async () => {
    const page = await openScheme("电工决赛（2026年）", {
      expectedProblems: [/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/],
    });
    await page.context().setOffline(true);
    await page.getByLabel("B1.1 满分").fill("6");
    await page.getByText("未保存，网络断开").waitFor();
    await page.context().setOffline(false);
    await page.getByText("已保存").waitFor();
    await page.reload();
    expect(await page.getByLabel("B1.1 满分").inputValue()).toBe("6");
  });

  it("shows both sides where somebody else wrote meanwhile, in English too", async () => {
    const first = await openScheme("养老护理员决赛（2026年）", { language: "en" });
    const second = await openScheme("养老护理员决赛（2026年）", {
      language: "en",
      expectedProblems: [/409/],
    });
    await first.getByLabel("B1 Max").fill("31");
    await first.getByText(/^Saved/).waitFor();
    await second.getByLabel("B2 Max").fill("39");
    await second.getByText("has just changed this draft").waitFor();
    await second.getByText("决赛 › 实操 › B2, maximum: 40 → 39").waitFor();
    await second.getByText("决赛 › 实操 › B1, maximum: 31 → 30").waitFor();
    await second.getByRole("button", { name: "Use mine" }).click();
    await second.getByText(/^Saved/).waitFor();
    await second.reload();
    expect(await second.getByLabel("B2 Max").inputValue()).toBe("39");
  });

  it("keeps a draft as JSON without JavaScript, and says what is wrong with it", async () => {
    const page = await browser.open({
      origin: server.origin,
      hasJavaScript: false,
      expectedProblems: [/422/],
    });
    await becomeDemoPerson(page, "organiser");
    await page.goto("/schemes/new");
    await page.getByLabel("名称").fill("美发师决赛");
    await page.getByRole("button", { name: "新建" }).click();
    await page.getByRole("heading", { level: 1, name: "美发师决赛" }).waitFor();
    await page.getByRole("link", { name: "以JSON编辑" }).click();
    const draft = page.getByLabel("方案内容");
    const text = await draft.inputValue();
    await draft.fill(`${text},`);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("这里不是合格的JSON").first().waitFor();
    await draft.fill(text.replace('"judges": 5', '"judges": 7'));
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("heading", { level: 1, name: "美发师决赛" }).waitFor();
    expect(await page.getByLabel("裁判人数").inputValue()).toBe("7");
  });
});
