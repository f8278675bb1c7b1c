import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
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
  await page.getByRole("link", { name: "开始评分" }).first().click();
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

/** Eight aspects of safety as they stand on the paper of entry 30, second seat. */
const PAPER = { number: "2-30-2", marks: ["9", "8.5", "9", "10", "8", "7.5", "9", "9"] };

/** A scorekeeper at the desk of the welders' papers, with the sheet opened by its number. */
async function openPaper(username: string) {
  const page = await browser.open({ origin: server.origin });
  await becomeDemoPerson(page, username);
  const stage = await stageOf(page, "焊工");
  await page.goto(`${stage}/papers`);
  await page.keyboard.press("/");
  await page.keyboard.type(PAPER.number);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "30号 · 裁判2" }).waitFor();
  return { page, stage };
}

describe("a paper sheet (contests.md §4)", () => {
  it("is keyed, keyed blind by somebody else, and settled where the two differ, without a mouse", async () => {
    const first = await openPaper("scorer");
    await press(first.page, [["1", "1", "Enter"]]);
    await first.page.getByText("C1.1只能填0到10，您填的是11。").waitFor();
    await first.page.keyboard.press("Control+A");
    await key(first.page, PAPER.marks);
    // The next one of the pile lies there at once.
    await first.page.getByRole("heading", { name: "31号 · 裁判2" }).waitFor();

    const second = await openPaper("scorer2");
    await second.page.getByRole("heading", { name: "第二遍录入" }).waitFor();
    const typed = await second.page.locator("input[data-keyed=mark]").all();
    for (const field of typed) expect(await field.inputValue()).toBe("");
    expect(typed.length).toBe(PAPER.marks.length);
    await key(second.page, [...PAPER.marks.slice(0, 4), "3", ...PAPER.marks.slice(5)]);
    await second.page.getByRole("heading", { name: "1处不一致" }).waitFor();

    const paper = second.page.url();
    await first.page.goto(paper);
    await first.page.getByText("第一遍是同一个人录的，不能自己定").waitFor();
    await second.page.getByRole("group", { name: /C1\.5/ }).waitFor();
    await second.page.keyboard.press("Space");
    await second.page.keyboard.press("Enter");
    await second.page.getByRole("heading", { name: "31号 · 裁判2" }).waitFor();
    await first.page.goto(`${first.stage}/papers`);
    await first.page.getByRole("button", { name: "登记1张纸面已签" }).waitFor();
  });
});

async function key(page: Page, marks: readonly string[]) {
  await page.locator("input[data-keyed=mark]:focus").waitFor();
  for (const mark of marks) await press(page, [[...mark, "Enter"]]);
}

describe("a draw on stage (screens.md §3.4)", () => {
  it("is held by officer and supervisor at one screen, replayed by anyone, and coded layer by layer", async () => {
    const officer = await browser.open({ origin: server.origin, viewport: "projector" });
    await becomeDemoPerson(officer, "coder");
    const stage = await stageOf(officer, "保育师");
    await officer.goto(`${stage}/draw`);
    await officer.getByRole("heading", { name: "请监督员到场" }).waitFor();
    await officer.getByLabel("监督员账号").fill("supervisor");
    await officer.locator("#field-password").fill(DEMO_PASSWORD);
    await officer.getByRole("button", { name: "监督员到场" }).click();
    await officer.getByLabel("口令").fill("秋分那天下了雨");
    await officer.getByRole("button", { name: "开始抽签" }).click();
    await officer.getByRole("heading", { name: "抽签完成" }).waitFor();
    const record = await officer.getByRole("link", { name: "重抽核对" }).getAttribute("href");

    const supervisor = await browser.open({ origin: server.origin, viewport: "phone" });
    await becomeDemoPerson(supervisor, "supervisor");
    await supervisor.goto(record ?? "");
    await supervisor.getByText("秋分那天下了雨").waitFor();
    await supervisor.getByRole("button", { name: "在我的浏览器里重新抽" }).click();
    await supervisor.getByText("结果相同").waitFor();

    const organiser = await browser.open({ origin: server.origin });
    await becomeDemoPerson(organiser, "organiser");
    await organiser.goto(`${stage}/codes`);
    await organiser.getByLabel("加密员").selectOption({ label: "皇甫寒露" });
    await organiser.getByRole("button", { name: "定保管人" }).click();
    await organiser.getByText("由皇甫寒露保管，还没有发").waitFor();
    expect(await organiser.getByRole("link", { name: "打开并发编号" }).count()).toBe(0);

    await officer.goto(`${stage}/codes`);
    await officer.getByRole("link", { name: "打开并发编号" }).click();
    await officer.getByRole("button", { name: "发编号并显示" }).click();
    await officer.getByRole("button", { name: "打印" }).waitFor();
    expect(await officer.getByRole("row").count()).toBe(25);
    await officer.getByRole("link", { name: "已打印，回到编号" }).click();
    await officer.getByText("已发，由皇甫寒露保管").waitFor();
    expect(await officer.getByRole("row").count()).toBe(0);
  });
});

/** The screens of a room, and those who run and feed them. */
async function room() {
  const { origin } = server;
  const organiser = await browser.open({ origin });
  await becomeDemoPerson(organiser, "organiser");
  const welders = await stageOf(organiser, "焊工");
  const electricians = await stageOf(organiser, "电工");
  const screen = async (stage: string) => {
    const page = await browser.open({ origin, viewport: "projector", expectedProblems: OFFLINE });
    await page.goto(`/boards/${stage.split("/").at(-1)}`);
    return page;
  };
  const judge = await browser.open({ origin, viewport: "laptop" });
  await openDesk(judge);
  return {
    ...{ organiser, judge, welders, electricians },
    board: await screen(welders),
    stage: await screen(electricians),
  };
}

type Room = Awaited<ReturnType<typeof room>>;

/** One more sheet is signed, the last of its entry: the board shows the entry with its points, and says that it is new. */
async function followMarks({ judge, board }: Room) {
  await board.getByText("已出分17 / 30件").waitFor();
  await judge.getByRole("button", { name: /^13/ }).click();
  await judge.getByRole("heading", { name: /^13/ }).waitFor();
  await press(judge, [...B2.slice(3, 7), ["0", "Enter", "Enter"], ...B4]);
  await judge.getByText("都打完了").waitFor();
  await judge.getByText(/服务器已收24分/).waitFor();
  await judge.keyboard.press("Control+Enter");
  await judge.locator("input[name=typed]:focus").waitFor();
  await judge.keyboard.insertText("诸葛立夏");
  await judge.keyboard.press("Enter");
  await board.getByText("已出分18 / 30件").waitFor();
  await board.getByRole("row", { name: /13号.*新出分/ }).waitFor({ state: "attached" });
}

/** How many marks the board says were received. */
async function markCount(board: Page): Promise<number> {
  return Number(await board.locator("dt:has-text('已收到打分') + dd").textContent());
}

/** A mark of the next entry, which the server has. */
async function markOnce(judge: Page, code: string) {
  await judge.getByRole("button", { name: new RegExp(`^${code}`) }).click();
  await judge.getByRole("heading", { name: new RegExp(`^${code}`) }).waitFor();
  await press(judge, [POINTS]);
  await judge.getByText(/服务器已收1分/).waitFor();
}

/** Set to progress it counts marks and shows no score; frozen it stays as it is, whatever comes. */
async function freeze({ organiser, judge, board, welders }: Room) {
  await organiser.goto(`${welders}/board`);
  await organiser.getByLabel("只显示进度").check();
  await organiser.getByRole("button", { name: "保存设置" }).click();
  await board.getByText("已收到打分（次）").waitFor();
  const before = await markCount(board);
  await markOnce(judge, "26");
  await expect.poll(() => markCount(board)).toBe(before + 1);
  await organiser.goto(`${welders}/board/freeze`);
  await organiser.getByRole("button", { name: "冻结" }).click();
  await board.getByText(/成绩已于10:3\d冻结，公布见闭幕式/).waitFor();
  const asked = board.waitForResponse(/\/state$/);
  await markOnce(judge, "27");
  await asked;
  expect(await markCount(board)).toBe(before + 1);
  return before;
}

/**
 * A browser that is told to be offline leaves its open streams as they are, also one that the page opened between
 * hearing of it and the network's being cut. So the page hears of it once more, when nothing comes through.
 */
async function cutOff(board: Page) {
  await board.context().setOffline(true);
  await board.evaluate(() => window.dispatchEvent(new Event("offline")));
}

/** The last two places by two keys of the desk, with why the first stands before the second; then all names. */
async function tellLastPlaces({ organiser, stage, electricians }: Room) {
  await stage.getByText("第3名 · 二等奖").waitFor();
  await organiser.goto(`${electricians}/board/ceremony`);
  await organiser.getByRole("heading", { name: "已揭晓10 / 12名" }).waitFor();
  await organiser.keyboard.press("Space");
  await stage.getByRole("heading", { name: "端木白露" }).waitFor();
  await organiser.getByRole("heading", { name: "已揭晓11 / 12名" }).waitFor();
  await organiser.keyboard.press("PageDown");
  await stage.getByText(/与第2名总分同为90.28；.*91.25高于90.18/).waitFor();
  await stage.getByText("Shàngguān Shuāngjiàng").waitFor();
  await organiser.getByRole("button", { name: "结束揭晓，大屏回到原样" }).click();
  await stage.getByRole("row", { name: /^1 上官霜降.*90\.28/ }).waitFor();
}

describe("a big screen (screens.md §3.7)", () => {
  it("follows the marks, stands still when frozen, tells the places by keys, and finds its way back to the server", async () => {
    const all = await room();
    const { organiser, board, welders } = all;
    await followMarks(all);
    const before = await freeze(all);
    await cutOff(board);
    // Meanwhile the other screen has its ceremony.
    await tellLastPlaces(all);
    await board.getByText(/^网络断开，正在重连；屏上是10:3\d:\d\d的数据$/).waitFor();
    expect(await markCount(board)).toBe(before + 1);
    await organiser.goto(`${welders}/board/freeze`);
    await organiser.getByRole("button", { name: "解冻" }).click();
    await organiser.getByText("只显示进度。所有人看得到。").waitFor();
    await board.context().setOffline(false);
    await expect.poll(() => markCount(board)).toBe(before + 2);
    await board.getByText(/网络断开/).waitFor({ state: "detached" });
  });
});

/** The address of the first stage of a contest of the season. */
async function stageOf(page: Page, contest: string): Promise<string> {
  await page.goto("/contests");
  await page.getByRole("row").filter({ hasText: contest }).getByRole("link").first().click();
  const link = page.locator("a[href*='/stages/']").first();
  await link.waitFor();
  return /^.*\/stages\/[0-9a-f-]{36}/.exec((await link.getAttribute("href")) ?? "")?.[0] ?? "";
}
