import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { openBrowser } from "../support/browser";
import { type FinalDay, finalDay, LEADER, THIRD } from "../support/final-day";
import { pressByKeyboard } from "../support/keyboard";
import { becomeDemoPerson, signInWith } from "../support/sign-in";

const browser = openBrowser();
let day: FinalDay;

beforeAll(async () => {
  day = await finalDay();
});

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /Failed to (load|fetch)/];

/** Everyone of the day, each at a screen of their own. */
async function everyone() {
  const { origin } = day.server;
  const open = (viewport: "phone" | "tablet" | "laptop" | "projector") =>
    browser.open({ origin, viewport, expectedProblems: OFFLINE });
  const person = async (username: string, viewport: Parameters<typeof open>[0]) => {
    const page = await open(viewport);
    await becomeDemoPerson(page, username);
    return page;
  };
  const leader = await open("tablet");
  await signInWith(leader, LEADER.username, DEMO_PASSWORD);
  await leader.waitForURL("**/home");
  return {
    organiser: await person("organiser", "laptop"),
    coder: await person("coder", "projector"),
    secondCoder: await person("coder2", "laptop"),
    supervisor: await person("supervisor", "phone"),
    chief: await person("chief", "laptop"),
    leader,
    second: await person("judge3", "laptop"),
    third: await open("tablet"),
  };
}

type People = Awaited<ReturnType<typeof everyone>>;

async function staffThePanel({ organiser }: People) {
  await organiser.goto(`${day.stagePath}/panels`);
  const duties = organiser.getByRole("combobox");
  for (const select of await duties.all()) await select.selectOption("");
  const seat = (name: string, duty: string) =>
    organiser.getByLabel(new RegExp(`^${name}在`)).selectOption({ label: duty });
  await seat(LEADER.name, "裁判组长");
  await seat("诸葛立夏", "裁判");
  await seat(THIRD.name, "裁判");
  await organiser.getByRole("button", { name: "定下裁判组" }).click();
  await organiser.getByRole("button", { name: "重新排定" }).waitFor();
}

/** The organiser prints the judges' letters; the third judge opens the tablet by the code on theirs. */
async function openByLetter({ organiser, third }: People) {
  await organiser.goto(`${day.stagePath}/panels/links`);
  await organiser.getByRole("button", { name: "给3名裁判发链接" }).click();
  await organiser
    .getByText(/没有用过/)
    .first()
    .waitFor();
  await organiser.goto(`${day.stagePath}/panels/letters`);
  const letter = organiser.getByRole("link", { name: `${THIRD.name}的登录二维码` });
  await third.goto((await letter.getAttribute("href")) ?? "");
  await third.getByRole("button", { name: `我是${THIRD.name}，打开评分表` }).click();
  await third.getByRole("link", { name: "先申报回避、签承诺" }).waitFor();
  await organiser.goto(`${day.stagePath}/panels/links`);
  await organiser.getByText(/已在一台平板上打开/).waitFor();
}

/** Officer and supervisor hold the draw at one screen; the supervisor replays it on their phone. */
async function draw({ coder, supervisor }: People) {
  await coder.goto(`${day.stagePath}/draw`);
  await coder.getByRole("button", { name: "冻结名单和工位" }).click();
  await coder.getByLabel("监督员账号").fill("supervisor");
  await coder.locator("#field-password").fill(DEMO_PASSWORD);
  await coder.getByRole("button", { name: "监督员到场" }).click();
  await coder.getByLabel("口令").fill("秋分那天下了雨");
  await coder.getByRole("button", { name: "开始抽签" }).click();
  await coder.getByRole("heading", { name: "抽签完成" }).waitFor();
  const record = await coder.getByRole("link", { name: "重抽核对" }).getAttribute("href");
  await supervisor.goto(record ?? "");
  await supervisor.getByRole("button", { name: "在我的浏览器里重新抽" }).click();
  await supervisor.getByText("结果相同").waitFor();
}

/** Each layer of codes is kept by one officer, who prints it and sees it no more. */
async function giveCodes({ organiser, coder, secondCoder }: People) {
  await organiser.goto(`${day.stagePath}/codes`);
  for (const keeper of ["皇甫寒露", "南宫白露"]) {
    await organiser.getByLabel("加密员").selectOption({ label: keeper });
    await organiser.getByRole("button", { name: "定保管人" }).click();
    await organiser.getByText(`由${keeper}保管，还没有发`).waitFor();
  }
  for (const officer of [coder, secondCoder]) {
    await officer.goto(`${day.stagePath}/codes`);
    await officer.getByRole("link", { name: "打开并发编号" }).click();
    await officer.getByRole("button", { name: "发编号并显示" }).click();
    await officer.getByRole("link", { name: "已打印，回到编号" }).click();
    await officer
      .getByText(/^已发，由/)
      .first()
      .waitFor();
  }
}

/** Two are checked in; the one of the session that began an hour ago didn't come. */
async function checkIn({ organiser }: People) {
  await organiser.goto(`${day.stagePath}/check-in`);
  const left = (act: RegExp) => organiser.getByRole("button", { name: act });
  await left(/记缺赛$/).click();
  await expect.poll(() => left(/记缺赛$/).count()).toBe(0);
  for (const count of [1, 0]) {
    await left(/检录$/).first().click();
    await expect.poll(() => left(/检录$/).count()).toBe(count);
  }
}

async function startJudging({ organiser }: People) {
  await organiser.goto(day.stagePath);
  await organiser.getByRole("button", { name: "开始评分" }).click();
  await organiser.getByText("评分中").first().waitFor();
}

/**
 * Each judge declares that nothing is in the way, pledges, and tries the sheet; the second does all by keyboard, here
 * and later.
 */
async function pledgeAndTry({ leader, second, third }: People) {
  for (const page of [leader, third]) {
    await page.goto("/judging");
    await page.getByRole("link", { name: "先申报回避、签承诺" }).click();
    await page.getByRole("button", { name: "签下承诺，开始评分" }).click();
    await page.locator("div[data-ready]").waitFor();
  }
  await second.goto("/judging");
  await pressByKeyboard(second, "link", "先申报回避、签承诺");
  await pressByKeyboard(second, "button", "签下承诺，开始评分");
  await second.locator("div[data-ready]").waitFor();
  await second.getByRole("heading", { name: "T1" }).waitFor();
  await markByKeys(second, "0");
  await second.getByText("都打完了").waitFor();
  await second.keyboard.press("Control+Enter");
  await second.getByRole("heading", { name: "试到这里" }).waitFor();
}

/** The judges, who wait at their tablets, open the sheets that count. */
async function openSheets({ leader, second, third }: People) {
  for (const page of [leader, second, third]) await page.goto("/judging");
  for (const page of [leader, third]) {
    await page.getByRole("link", { name: "开始评分" }).click();
  }
  await pressByKeyboard(second, "link", "开始评分");
  for (const page of [leader, second, third]) {
    await page.getByRole("heading", { name: "02" }).waitFor();
    await page.locator("div[data-ready]").waitFor();
  }
}

async function openEntry(page: Page, code: string) {
  await page
    .getByRole("navigation", { name: "本模块的评分表" })
    .getByRole("button", { name: code })
    .click();
  await page.getByRole("heading", { name: code }).waitFor();
}

/** What a judge gives who doesn't read the measurement: points, judgement, no deduction. */
async function markByKeys(page: Page, judgement: string) {
  for (const key of ["4", ".", "5", "Enter", judgement, "0", "Enter"]) {
    await page.keyboard.press(key);
  }
}

/** The same by touch, with the reading that speaks for the panel. */
async function markByTouch(page: Page, judgement: string) {
  await page.getByRole("button", { name: "满分5", exact: true }).click();
  await page.getByLabel("B1.2的评价基准").getByRole("button", { name: judgement }).click();
  await page.getByRole("button", { name: "没有，0处" }).click();
  await page.getByRole("button", { name: "2", exact: true }).click();
  await page.getByRole("button", { name: /^打上/ }).click();
  await page.getByText(/服务器已收4分/).waitFor();
}

/** Signs with the name, by keyboard; a leader's sheet carries the contestant's refusal beside it. */
async function signByKeys(page: Page, name: string, contestantRefused?: string) {
  await page.getByText("都打完了").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator("input[name=typed]:focus").waitFor();
  await page.keyboard.insertText(name);
  if (contestantRefused) {
    await page.getByLabel("选手拒签的话，写下原因").fill(contestantRefused);
  }
  await page.keyboard.press("Enter");
  await page.getByText(/已签名$/).waitFor();
}

/** Goes to the judgement that is called again, and marks it with the reason that is asked for. */
async function markAgain(page: Page, reason: string) {
  await page.getByText("重新打分：B1.2").waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("B1.2的评价基准").waitFor();
  await page.keyboard.press("2");
  await page.locator("input:focus").waitFor();
  await page.keyboard.insertText(reason);
  await page.keyboard.press("Enter");
  await page.getByText("都打完了").waitFor();
}

/** How the chief judge sees one judge's sheet of an entry. */
const cellOf = ({ chief }: People, code: string, judge: string, state: string) =>
  chief.getByRole("link", { name: `${code} ${judge} ${state}` }).waitFor();

/** A sheet that is signed, marks that wait for the network, and a judgement too far from the others. */
async function markSecondEntry(people: People) {
  const { leader, second, third } = people;
  await second.getByRole("heading", { name: "02" }).waitFor();
  await markByKeys(second, "3");
  await second.getByText(/服务器已收3分/).waitFor();
  await signByKeys(second, "诸葛立夏");
  await cellOf(people, "02", "诸葛立夏", "已签");

  await openEntry(third, "02");
  await third.context().setOffline(true);
  await markByKeys(third, "3");
  await third.getByText(/您已打的3个分都在这台平板上/).waitFor();
  await third.getByRole("button", { name: /签名提交 · 连上后可签/ }).waitFor();

  await openEntry(leader, "02");
  await markByTouch(leader, "1");
  await cellOf(people, "02", LEADER.name, "分差超限");
  await third.context().setOffline(false);
  await third.getByText(/服务器已收3分/).waitFor();
  await cellOf(people, "02", THIRD.name, "分差超限");
}

/** The panel leader calls the judgement again; each says why, and all sign. */
async function rescore(people: People) {
  const { leader, second, third } = people;
  await leader.getByRole("button", { name: "请大家重新打分" }).click();
  await markAgain(leader, "看漏了背面");
  await markAgain(second, "余高按下限算");
  await markAgain(third, "余高按下限算");
  await signByKeys(leader, LEADER.name, "认为用时有误");
  await signByKeys(second, "诸葛立夏");
  await signByKeys(third, THIRD.name);
}

async function markThirdEntry({ leader, second, third }: People) {
  await openEntry(leader, "03");
  await markByTouch(leader, "2");
  await signByKeys(leader, LEADER.name, "没有到场签名");
  for (const [page, name] of [
    [second, "诸葛立夏"],
    [third, THIRD.name],
  ] as const) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "03" }).waitFor();
    await markByKeys(page, "2");
    await page.getByText(/服务器已收3分/).waitFor();
    await signByKeys(page, name);
  }
}

/** The chief judge, whose screen nobody touched since, sees that nothing is left, and locks. */
async function lock({ chief, third }: People) {
  await expect.poll(() => chief.getByText(/张未签/).count()).toBe(0);
  await chief.getByRole("button", { name: "锁定本赛段" }).click();
  await chief.getByText("已锁定").first().waitFor();
  await third.keyboard.press("ArrowLeft");
  await third.getByText(/已签名$/).waitFor();
}

/** What a judge reads in English on another tablet, and a contestant on their phone. */
async function readInEnglish() {
  const { origin } = day.server;
  const judge = await browser.open({ origin, viewport: "tablet", language: "en" });
  await becomeDemoPerson(judge, "judge3");
  await judge.goto("/judging");
  await judge.getByRole("link", { name: "Mark", exact: true }).first().click();
  await judge.locator("div[data-ready]").waitFor();
  await judge.getByText("2 signed").waitFor();
  await judge.getByText("Absent: nothing to mark.").waitFor();
  await judge.keyboard.press("ArrowRight");
  await judge.getByText(/^Signed at 10:\d\d:\d\d$/).waitFor();
  await judge.getByText("Only the chief judge can reopen it.").waitFor();

  const entrant = await browser.open({ origin, viewport: "phone", language: "en" });
  await signInWith(entrant, day.entrant, DEMO_PASSWORD);
  await entrant.waitForURL(/\/me\/skills$/);
  await entrant.goto("/me/cases");
  await entrant
    .getByRole("link", { name: /Entry · Accepted/ })
    .first()
    .click();
  await entrant.getByRole("heading", { level: 1, name: /Entry/ }).waitFor();
}

describe("a final on its day (contests.md §2 and §4)", () => {
  it("is played by all its roles at once, from the draw to the lock", async () => {
    const people = await everyone();
    await staffThePanel(people);
    await openByLetter(people);
    await draw(people);
    await giveCodes(people);
    await checkIn(people);
    await pledgeAndTry(people);
    await startJudging(people);
    await openSheets(people);
    const { chief } = people;
    await chief.goto(`${day.stagePath}/matrix`);
    await cellOf(people, "01", LEADER.name, "缺赛、弃权");
    await chief.getByText("6张未签").first().waitFor();
    await markSecondEntry(people);
    await rescore(people);
    await markThirdEntry(people);
    await readInEnglish();
    await lock(people);
  });
});
