import type { Page } from "playwright-core";
import { beforeAll, describe, it } from "vitest";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { openBrowser } from "../support/browser";
import { JUDGE, type MainJob, mainJob } from "../support/main-job";
import { becomeDemoPerson, signInWith } from "../support/sign-in";

const browser = openBrowser();
let job: MainJob;

beforeAll(async () => {
  job = await mainJob();
});

const PROGRAMME = "“澜河先锋杯”职工技能竞赛";
const CONTEST = "汽车钣金工";
const SCHEME = "2026年汽车钣金工决赛";
/** Some hundred pages and two restarts: minutes on a busy machine. */
const WHOLE_JOB_MS = 300_000;
/** The server stops while its clock is moved on; pages that follow it notice. */
const MOVED_ON = [/ERR_(CONNECTION|INCOMPLETE|EMPTY_RESPONSE)/, /Failed to fetch/];

/** Everyone of the contest, each at a screen of their own. */
async function everyone() {
  const { origin } = job.server;
  const open = (viewport: "phone" | "laptop" | "tablet" = "laptop", language?: "en") =>
    browser.open({
      ...{ origin, viewport, expectedProblems: MOVED_ON },
      ...(language ? { language } : {}),
    });
  const person = async (username: string, viewport?: Parameters<typeof open>[0]) => {
    const page = await open(viewport);
    await becomeDemoPerson(page, username);
    return page;
  };
  const colleague = await open("phone");
  await signInWith(colleague, job.colleague.username, DEMO_PASSWORD);
  await colleague.waitForURL("**/me/skills");
  const judge = await open("tablet");
  await signInWith(judge, JUDGE.username, DEMO_PASSWORD);
  await judge.waitForURL("**/home");
  return {
    organiser: await person("organiser"),
    worker: await person("worker", "phone"),
    colleague,
    union: await person("union"),
    coder: await person("coder"),
    secondCoder: await person("coder2"),
    judge,
    chief: await person("chief"),
    scorer: await person("scorer"),
    arbiter: await person("arbiter"),
    approver: await person("approver"),
    visitor: await open("phone"),
    reader: await open("laptop", "en"),
  };
}

type People = Awaited<ReturnType<typeof everyone>>;

/** Presses a button, and waits for the words that say it was done. */
async function press(page: Page, button: string | RegExp, done: string | RegExp) {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByText(done).first().waitFor();
}

/** A programme and a contest in it. Answers the contest's address. */
async function openContest({ organiser }: People): Promise<string> {
  await organiser.goto("/contests");
  await organiser.getByRole("link", { name: "新建年度竞赛" }).click();
  await organiser.getByLabel("名称").fill(PROGRAMME);
  await organiser.getByLabel("文号").fill("澜工发[2026]31号");
  await organiser.getByRole("button", { name: "建立" }).click();
  await organiser.getByRole("link", { name: "新建赛项" }).first().click();
  await organiser.getByLabel("赛项名称").fill(CONTEST);
  await organiser.getByRole("button", { name: "建立" }).click();
  await organiser.getByRole("heading", { level: 1, name: CONTEST }).waitFor();
  return new URL(organiser.url()).pathname;
}

/** A scheme begun from another one's, made small enough for one judge, and put in force. */
async function adoptScheme({ organiser }: People) {
  await organiser.goto("/schemes/new");
  await organiser.getByLabel("名称").fill(SCHEME);
  await organiser.getByLabel("从哪里开始").selectOption({ label: "快件处理员决赛（2026年）" });
  await organiser.getByRole("button", { name: "新建" }).click();
  await organiser.getByRole("heading", { level: 1, name: SCHEME }).waitFor();
  await organiser.getByRole("button", { name: /^实操/ }).click();
  await organiser.getByLabel("裁判人数").selectOption("1");
  await organiser.getByLabel("打分怎样合成").selectOption({ label: "取平均" });
  await organiser.getByLabel("选手签名").selectOption({ label: "选手不签名" });
  await organiser.getByText("已保存").waitFor();
  await organiser.getByRole("link", { name: "定稿并启用版本1" }).click();
  await organiser.getByRole("button", { name: "定稿并启用版本1" }).click();
  await organiser.getByRole("heading", { level: 1, name: "版本1" }).waitFor();
}

/** What, by which scheme, for whom, when and where; then filed, and opened for entries. */
async function planAndOpen({ organiser }: People, contest: string) {
  await organiser.goto(`${contest}/plan`);
  // There are many trades and schemes: once the script runs, they are searched.
  await organiser.locator("input#field-tradeId").fill("汽车维修工");
  await organiser.getByRole("option", { name: "汽车维修工" }).click();
  await organiser.locator("input#field-schemeId").fill(SCHEME);
  await organiser.getByRole("option", { name: SCHEME }).click();
  await organiser.getByLabel("主办").fill("澜河区总工会");
  await organiser.getByLabel("承办", { exact: true }).fill("石渡镇总工会");
  await organiser.getByLabel("报名开始").fill("2026-10-21");
  await organiser.getByLabel("报名截止").fill("2026-10-21");
  await organiser.getByLabel("比赛日").fill("2026-10-22");
  await organiser.getByLabel("地点").fill("石渡镇实训基地");
  await organiser.getByLabel("最低参赛数").fill("2");
  await organiser.getByRole("button", { name: "保存" }).click();
  await organiser.waitForURL(`**${contest}`);
  await organiser.goto(`${contest}/rules`);
  await organiser.getByRole("button", { name: "保存" }).click();
  await organiser.waitForURL(`**${contest}`);
  await press(organiser, /^备案/, "开放报名");
  await press(organiser, /^开放报名/, "截止报名，进入审核");
}

/** A visitor finds it among what can be entered, in English. */
async function findAsVisitor({ reader }: People) {
  await reader.goto("/");
  await reader
    .getByRole("link", { name: new RegExp(CONTEST) })
    .first()
    .click();
  await reader.getByRole("heading", { level: 1, name: CONTEST }).waitFor();
  await reader.getByText("Open for entries").first().waitFor();
  await reader.getByText(/today is the last day/).waitFor();
}

/** Two workers enter on their phones, their union confirms, the organiser screens. */
async function enter(people: People, contest: string) {
  const { worker, colleague, union, organiser } = people;
  for (const page of [worker, colleague]) {
    await page.goto(`/public${contest}`);
    await page.getByRole("link", { name: "我要报名" }).click();
    await press(page, "提交报名", "等工会确认");
  }
  await union.goto("/cases");
  const asked = union.getByRole("row").filter({ hasText: CONTEST });
  for (const left of [1, 0]) {
    await asked.first().getByRole("link").first().click();
    await union.getByRole("button", { name: /^确认/ }).click();
    await asked.nth(left).waitFor({ state: "detached" });
  }
  await organiser.goto(contest);
  await organiser.getByRole("button", { name: /^截止报名/ }).click();
  await organiser.getByText("还有2份报名没有审完").waitFor();
  await organiser.goto(`${contest}/entries`);
  const queue = organiser.locator("[data-row-link]");
  for (const left of [1, 0]) {
    await queue.first().click();
    await organiser.getByRole("button", { name: /^通过/ }).click();
    await queue.nth(left).waitFor({ state: "detached" });
  }
  await organiser.goto(contest);
  await press(organiser, /^开赛/, "比赛中");
}

/** A room with stations, and the panel. Answers the stage's address. */
async function prepareDay({ organiser }: People): Promise<string> {
  await organiser.getByRole("link", { name: "打开赛段" }).click();
  await organiser.waitForURL(/\/stages\//);
  const stage = new URL(organiser.url()).pathname;
  await organiser.goto(`${stage}/sessions/new`);
  await organiser.getByLabel("工位数").fill("2");
  await organiser.getByRole("button", { name: "加这个场次" }).click();
  await organiser.getByText("第1场：石渡镇实训基地").waitFor();
  await organiser.goto(`${stage}/panels`);
  for (const select of await organiser.getByRole("combobox").all()) await select.selectOption("");
  await organiser.getByLabel(new RegExp(`^${JUDGE.name}在`)).selectOption({ label: "裁判组长" });
  await press(organiser, "定下裁判组", "重新排定");
  return stage;
}

/** Officer and supervisor draw at one screen; each layer of codes is kept by one officer; then both are checked in. */
async function drawAndCode({ organiser, coder, secondCoder }: People, stage: string) {
  await coder.goto(`${stage}/draw`);
  await coder.getByRole("button", { name: "冻结名单和工位" }).click();
  await coder.getByLabel("监督员账号").fill("supervisor");
  await coder.locator("#field-password").fill(DEMO_PASSWORD);
  await coder.getByRole("button", { name: "监督员到场" }).click();
  await coder.getByLabel("口令").fill("十月的车间");
  await coder.getByRole("button", { name: "开始抽签" }).click();
  await coder.getByRole("heading", { name: "抽签完成" }).waitFor();
  await organiser.goto(`${stage}/codes`);
  for (const keeper of ["皇甫寒露", "南宫白露"]) {
    await organiser.getByLabel("加密员").selectOption({ label: keeper });
    await press(organiser, "定保管人", `由${keeper}保管，还没有发`);
  }
  for (const officer of [coder, secondCoder]) {
    await officer.goto(`${stage}/codes`);
    await officer.getByRole("link", { name: "打开并发编号" }).click();
    await officer.getByRole("button", { name: "发编号并显示" }).click();
    await officer.getByRole("link", { name: "已打印，回到编号" }).waitFor();
  }
  await organiser.goto(`${stage}/check-in`);
  const waiting = organiser.getByRole("button", { name: /检录$/ });
  for (const left of [1, 0]) {
    await waiting.first().click();
    await waiting.nth(left).waitFor({ state: "detached" });
  }
}

/** What the judge gives for each work. */
const MARKS = { "01": ["36", "30", "15"], "02": ["35", "30", "16"] } as const;

/** Theory comes as a list; the judge pledges, marks both works by keyboard and signs; the chief judge locks. */
async function markAndLock({ organiser, judge, chief }: People, stage: string) {
  await organiser.goto(`${stage}/scores`);
  await organiser.getByLabel("参赛编号和成绩").fill("01 90\n02 80");
  await organiser.getByRole("button", { name: "录入" }).click();
  await organiser.getByRole("cell", { name: "80" }).first().waitFor();
  await organiser.goto(stage);
  await press(organiser, /^开始评分/, "评分中");
  await judge.goto("/judging");
  await judge.getByRole("link", { name: "先申报回避、签承诺" }).click();
  await judge.getByRole("button", { name: "签下承诺，开始评分" }).click();
  await judge.locator("div[data-ready]").waitFor();
  for (const [code, marks] of Object.entries(MARKS)) {
    await judge
      .getByRole("navigation", { name: "本模块的评分表" })
      .getByRole("button", { name: code })
      .click();
    await judge.getByRole("heading", { name: code }).waitFor();
    for (const mark of marks) {
      for (const key of [...mark, "Enter"]) await judge.keyboard.press(key);
    }
    await judge.getByText("都打完了").waitFor();
    await judge.getByText(/服务器已收3分/).waitFor();
    await judge.keyboard.press("Control+Enter");
    await judge.locator("input[name=typed]:focus").waitFor();
    await judge.keyboard.insertText(JUDGE.name);
    await judge.keyboard.press("Enter");
    await judge.getByText(/已签名$/).waitFor();
  }
  await chief.goto(`${stage}/matrix`);
  await press(chief, "锁定本赛段", "已锁定");
}

/** The scorekeeper reads both sheets again; the officers undo the codes in reverse before the supervisor. */
async function recheckAndDecode(people: People, stage: string) {
  const { chief, scorer, coder, secondCoder } = people;
  await chief.goto(stage);
  await press(chief, /^开始复核/, "复核中");
  await scorer.goto(`${stage}/recheck`);
  await scorer.getByRole("link", { name: "复核下一份" }).click();
  // Which of the two comes first, the sample says.
  const isFirst = async (code: string) =>
    (await scorer.getByRole("heading", { name: /^复核0[12]号$/ }).textContent()) ===
    `复核${code}号`;
  const order = (await isFirst("01")) ? (["01", "02"] as const) : (["02", "01"] as const);
  for (const [at, code] of order.entries()) {
    await scorer.getByRole("heading", { name: `复核${code}号` }).waitFor();
    for (const [place, mark] of MARKS[code].entries()) {
      await scorer.locator("main input[inputmode=decimal]").nth(place).fill(mark);
    }
    await scorer.getByRole("button", { name: at === 0 ? "交并复核下一份" : "交复核结果" }).click();
  }
  await scorer.waitForURL(`**${stage}/recheck`);
  for (const [officer, name] of [
    [secondCoder, "南宫白露"],
    [coder, "皇甫寒露"],
  ] as const) {
    await officer.goto(`${stage}/decoding`);
    await officer.getByLabel("监督员登录名").fill("supervisor");
    await officer.getByLabel("监督员密码").fill(DEMO_PASSWORD);
    await press(officer, "解开这一层", `${name}已解`);
  }
}

/** Scores are released; one contestant appeals, the arbitrator answers, and once the time is over the stage closes. */
async function releaseAndHear(people: People, contest: string, stage: string) {
  const { organiser, colleague, arbiter } = people;
  await organiser.goto(stage);
  await press(organiser, /^公布成绩/, "成绩已公布");
  await colleague.goto(`/me${contest}/scores`);
  await colleague.getByRole("link", { name: "提出申诉" }).click();
  await colleague.getByLabel("申诉的内容和理由").fill("请再看B1的扣分依据。");
  await press(colleague, "提交申诉", "您的申诉");
  await arbiter.goto(`${stage}/appeals`);
  await arbiter
    .getByRole("link", { name: /B1|0[12]/ })
    .first()
    .click();
  await arbiter.getByLabel("不成立").check();
  await arbiter.getByLabel("答复").fill("复看了作品和评分表，扣分有依据，维持原分。");
  const ruling = arbiter.getByRole("button", { name: "发出裁决" });
  await ruling.click();
  await ruling.waitFor({ state: "detached" });
  await moveOn("2026-10-21 16:00");
  await organiser.goto(stage);
  await press(organiser, /^申诉截止/, "结束本赛段");
  await press(organiser, /^结束本赛段/, "已结束");
  await organiser.goto(`${contest}/notice`);
  await organiser.getByLabel("异议送到哪里").fill("澜河区总工会劳动经济部（演示）");
  await organiser.getByLabel("奖金（元）").fill("一等奖 3000");
  await organiser.getByRole("button", { name: "公示", exact: true }).click();
  await organiser.waitForURL(/\/notices\//);
}

/** The server's clock is moved on: it ends, and comes again at that time of the demo. */
async function moveOn(time: string) {
  await job.server.stop();
  job = { ...job, server: await job.server.restart({ DEMO_TIME: time }) };
}

/** The public reads the notice while it runs; when it is over, the approver finds the result by the menu and approves. */
async function publish({ visitor, approver }: People) {
  await visitor.goto("/notices");
  await visitor.getByRole("link", { name: new RegExp(`${CONTEST}成绩公示`) }).click();
  await visitor.getByText(job.colleague.name).first().waitFor();
  await moveOn("2026-10-29 09:00");
  await approver.goto("/home");
  await approver.getByRole("navigation").getByRole("link", { name: "成绩" }).first().click();
  await approver.getByRole("link", { name: new RegExp(`${CONTEST}成绩公示`) }).click();
  await approver.getByRole("link", { name: "审定最终成绩" }).click();
  await approver.getByRole("button", { name: "定稿" }).click();
  await approver.waitForURL(/\/results\/[0-9a-f-]{36}/);
}

/** The result as anyone reads it, in both languages, and the worker's own way to why. */
async function readResult({ visitor, reader, worker }: People) {
  await visitor.goto("/");
  await visitor
    .getByRole("link", { name: new RegExp(`${CONTEST}最终成绩`) })
    .first()
    .click();
  await visitor.getByRole("row").nth(1).getByRole("link").click();
  await visitor.getByText("为什么是这个名次").waitFor();
  await reader.goto("/results");
  await reader.getByRole("link", { name: new RegExp(`${CONTEST}: final result`) }).click();
  await reader.getByRole("row").nth(1).getByRole("link").click();
  await reader.getByText("Why this rank").waitFor();
  await worker.goto("/me/skills");
  await worker
    .getByRole("link", { name: new RegExp(CONTEST) })
    .first()
    .click();
  await worker.getByText("为什么是这个名次").waitFor();
  await worker.getByRole("heading", { name: "令狐小满" }).waitFor();
}

describe("the main job (contests.md §1)", () => {
  it(
    "goes from a new programme to the final result, and to a worker who reads why",
    async () => {
      const people = await everyone();
      const contest = await openContest(people);
      await adoptScheme(people);
      await planAndOpen(people, contest);
      await findAsVisitor(people);
      await enter(people, contest);
      const stage = await prepareDay(people);
      await drawAndCode(people, stage);
      await markAndLock(people, stage);
      await recheckAndDecode(people, stage);
      await releaseAndHear(people, contest, stage);
      await publish(people);
      await readResult(people);
    },
    WHOLE_JOB_MS,
  );
});
