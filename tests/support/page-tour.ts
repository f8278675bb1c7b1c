import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible } from "./accessibility";
import { goWithin } from "./go-within";
import { HttpClient } from "./http";
import { confirmColumns, uploadList } from "./import-over-http";
import { becomeDemoPerson } from "./sign-in";

/** Some thirty pages in one test: minutes on a busy machine. */
export const WHOLE_TOUR_MS = 300_000;

export interface Places {
  readonly town: string;
  readonly grassroots: string;
  readonly employer: string;
  readonly account: string;
  readonly worker: string;
  readonly correction: string;
  readonly certificate: string;
  readonly merge: string;
  readonly scheme: string;
  readonly contest: string;
  /** A grassroots contest whose filing was sent back. */
  readonly grassrootsContest: string;
  /** Where the code on the worker's printed record of skills leads. */
  readonly skillPaper: string;
  /** One that is a labour contest, with figures of months. */
  readonly labourContest: string;
  /** One whose report is due, and one of two that look like the same event. */
  readonly dueContest: string;
  readonly doubleReport: string;
  /** The stage of it that is being judged. */
  readonly stage: string;
  /** The matrix of that stage with one cell open. */
  readonly cell: string;
  /** The record of that stage's draw. */
  readonly draw: string;
  /** A stage whose draw is under way, and a session of it. */
  readonly drawnStage: string;
  /** A stage for which entries declare what they are marked on, and one of them. */
  readonly declarations: string;
  readonly declaration: string;
  readonly session: string;
  /** One whose columns wait to be confirmed, one whose rows were checked, and the job of one. */
  readonly readImport: string;
  readonly checkedImport: string;
  readonly job: string;
  readonly transfer: string;
  /** Those of the stages that are rechecked and where appeals are ruled on, with a sheet and an appeal of them. */
  readonly recheck: string;
  readonly reading: string;
  readonly appeals: string;
  readonly appeal: string;
  /** Where the ceremony of that contest is led. */
  readonly ceremony: string;
  /** A contest on public notice that the demo's worker took part in, its notice and an objection to it. */
  readonly published: string;
  readonly notice: string;
  readonly objection: string;
  /** Where the demo's third judge marks, and where they still have to pledge. */
  readonly seat: string;
  /** A worker's own case, sent back to be mended. */
  readonly ownCase: string;
  /** The case of a team's entry that was accepted. */
  readonly team: string;
  readonly bulkMove: string;
  readonly paper: string;
  /** The sheets of a module to be printed, of the smallest stage that was judged. */
  readonly printing: string;
  readonly deputyship: string;
}

/** Records of the demo that the tour visits. */
export async function findPlaces(origin: string): Promise<Places> {
  const client = new HttpClient(origin);
  await client.post("/sign-in", { username: "admin" });
  const first = async (list: string, shape: RegExp) =>
    shape.exec((await client.get(list)).text)?.[0] ?? "";
  const content = "姓名,手机号,工会\n令狐小满,13800000001,禾光工会\n端木白露,1380000,无此工会\n";
  const readImport = await uploadList(client, { content });
  const checkedImport = await uploadList(client, { content });
  await confirmColumns(client, checkedImport, { name: 0, phone: 1, unionName: 2 });
  const grassroots = await first("/unions?kind=grassroots", UNION);
  const worker = await first("/workers?search=duanmubailu", /\/workers\/[0-9a-f-]{36}/);
  return {
    town: await first("/unions?kind=town", UNION),
    grassroots,
    employer: await first(grassroots, /\/employers\/[0-9a-f-]{36}/),
    account: await first("/accounts?search=leader", /\/accounts\/[0-9a-f-]{36}/),
    worker,
    correction: await first("/corrections", /\/corrections\/[0-9a-f-]{36}/),
    certificate: await first(worker, /\/certificates\/[0-9a-f-]{36}/),
    scheme: await first("/schemes?search=焊工", /\/schemes\/[0-9a-f-]{36}/),
    contest: await first("/contests", /\/contests\/[0-9a-f-]{36}/),
    grassrootsContest: await first("/grassroots?state=returned", /\/grassroots\/[0-9a-f-]{36}/),
    ...(await stagesOf(client)),
    ...(await resultsOf(client)),
    skillPaper: await skillPaperOf(origin),
    labourContest: await first("/grassroots?search=劳动竞赛", /\/grassroots\/[0-9a-f-]{36}/),
    dueContest: await first("/grassroots?state=due", /\/grassroots\/[0-9a-f-]{36}/),
    doubleReport: await doubleOf(origin),
    readImport,
    checkedImport,
    job: await first("/jobs", /\/jobs\/[0-9a-f-]{36}/),
    merge: await first(worker, /\/merges\/[0-9a-f-]{36}/),
    ...(await transferOf(origin)),
    team: await teamOf(client),
    seat: await seatOf(origin),
    deputyship: await deputyshipOf(origin),
    ownCase: await returnedTransfer(origin, await first("/unions?search=石渡养老", UNION)),
  };
}

/** Where the code leads that the demo's worker prints. */
async function skillPaperOf(origin: string): Promise<string> {
  const worker = new HttpClient(origin);
  await worker.post("/sign-in", { username: "worker" });
  const page = (await worker.get("/me/skills/paper")).text;
  return /\/skill-papers\/[\w.-]+/.exec(page)?.[0] ?? "";
}

const UNION = /\/unions\/[0-9a-f-]{36}/;

/** The organiser tells apart two reports of the demo. */
async function doubleOf(origin: string): Promise<string> {
  const organiser = new HttpClient(origin);
  await organiser.post("/sign-in", { username: "organiser" });
  const board = (await organiser.get("/grassroots?state=reported")).text;
  const contest = /\/grassroots\/[0-9a-f-]{36}/.exec(board)?.[0] ?? "";
  const page = (await organiser.get(contest)).text;
  return /\/grassroots\/[0-9a-f-]{36}\/doubles\/[0-9a-f-]{36}/.exec(page)?.[0] ?? "";
}

type StagePlaces = Pick<
  Places,
  "stage" | "cell" | "draw" | "drawnStage" | "session" | "paper" | "declarations" | "declaration"
>;

/** The first stage of the welders, who are judged, of the nursery carers, who are being drawn, and of the tea makers, who declare. */
async function stagesOf(client: HttpClient): Promise<StagePlaces> {
  const stage = await stageOf(client, "焊工");
  const drawnStage = await stageOf(client, "保育师");
  const organiser = new HttpClient(client.origin);
  await organiser.post("/sign-in", { username: "organiser" });
  const drawn = (await organiser.get(`${stage}/draw`)).text;
  const sessions = (await organiser.get(`${drawnStage}/sessions`)).text;
  const chief = new HttpClient(client.origin);
  await chief.post("/sign-in", { username: "chief" });
  const matrix = (await chief.get(`${stage}/matrix`)).text;
  const scorer = new HttpClient(client.origin);
  await scorer.post("/sign-in", { username: "scorer" });
  const papers = (await scorer.get(`${stage}/papers`)).text;
  const declarations = `${await stageOf(client, "茶艺师")}/declarations`;
  const declared = (await organiser.get(declarations)).text;
  return {
    declarations,
    declaration: new RegExp(`${declarations}/[0-9a-f-]{36}`).exec(declared)?.[0] ?? "",
    paper: new RegExp(`${stage}/papers/[0-9a-f-]{36}`).exec(papers)?.[0] ?? "",
    ...{ stage, drawnStage },
    cell: `${stage}/matrix${/\?sheet=[0-9a-f-]{36}/.exec(matrix)?.[0] ?? ""}`,
    draw: /\/draws\/[0-9a-f-]{36}/.exec(drawn)?.[0] ?? "",
    session: new RegExp(`${drawnStage}/sessions/[0-9a-f-]{36}`).exec(sessions)?.[0] ?? "",
  };
}

async function contestOf(client: HttpClient, name: string): Promise<string> {
  const season = (await client.get("/contests")).text;
  return new RegExp(`(/contests/[0-9a-f-]{36})"[^>]*>(?:<[^>]*>)*${name}<`).exec(season)?.[1] ?? "";
}

/** The first stage of a contest of the season. */
async function stageOf(client: HttpClient, name: string): Promise<string> {
  const contest = await contestOf(client, name);
  const page = (await client.get(contest)).text;
  return /\/contests\/[0-9a-f-]{36}\/stages\/[0-9a-f-]{36}/.exec(page)?.[0] ?? "";
}

/** What follows the marks: the cooks are rechecked, the couriers appeal, the electricians are on notice. */
async function resultsOf(client: HttpClient) {
  const cooks = await stageOf(client, "中式烹调师");
  const couriers = await stageOf(client, "快件处理员");
  const published = await contestOf(client, "电工");
  const electricians = await stageOf(client, "电工");
  const scorer = new HttpClient(client.origin);
  await scorer.post("/sign-in", { username: "scorer" });
  const within = async (one: HttpClient, path: string, shape: RegExp) =>
    shape.exec((await one.get(path)).text)?.[0] ?? "";
  const organiser = new HttpClient(client.origin);
  await organiser.post("/sign-in", { username: "organiser" });
  const result = published.replace("contests", "results");
  const notice = await within(organiser, result, /\/notices\/[0-9a-f-]{36}/);
  return {
    recheck: `${cooks}/recheck`,
    reading: await within(scorer, `${cooks}/recheck`, new RegExp(`${cooks}/recheck/[0-9a-f-]{36}`)),
    appeals: `${couriers}/appeals`,
    appeal: await within(
      organiser,
      `${couriers}/appeals`,
      new RegExp(`${couriers}/appeals/[0-9a-f-]{36}`),
    ),
    printing: await within(scorer, `${couriers}/papers`, /\/[^"]+\/papers\/print\?module=[^"]+/),
    ceremony: `${electricians}/board/ceremony`,
    published,
    notice,
    objection: await within(
      organiser,
      notice,
      /\/notices\/[0-9a-f-]{36}\/objections\/[0-9a-f-]{36}/,
    ),
  };
}

/** The seat of the demo's third judge whose sheets lie open. */
async function seatOf(origin: string): Promise<string> {
  const judge = new HttpClient(origin);
  await judge.post("/sign-in", { username: "judge3" });
  const seats = (await judge.get("/judging")).text.match(/\/judging\/[0-9a-f-]{36}/);
  return seats?.[0] ?? "";
}

/** A case in the queue of the demo's union, and what came of deciding two of it together. */
async function transferOf(origin: string): Promise<Pick<Places, "transfer" | "bulkMove">> {
  const staff = new HttpClient(origin);
  await staff.post("/sign-in", { username: "union" });
  const id = /open=([0-9a-f-]{36})/.exec((await staff.get("/cases")).text)?.[1] ?? "";
  const preview = (await staff.get("/bulk-moves/new?all=1&move=transfer.complete")).text;
  const cases = /name="cases" value="([^"]+)"/.exec(preview)?.[1] ?? "";
  const begun = await staff.post("/bulk-moves/new", { move: "transfer.complete", cases });
  return { transfer: `/cases/${id}`, bulkMove: begun.location };
}

/** The first team of the robot operators that got a place: it has a substitute. */
async function teamOf(client: HttpClient): Promise<string> {
  const organiser = new HttpClient(client.origin);
  await organiser.post("/sign-in", { username: "organiser" });
  const contest = await contestOf(client, "工业机器人系统操作员");
  const page = (await organiser.get(`${contest}/entries?view=accepted`)).text;
  return `/cases/${/open=([0-9a-f-]{36})/.exec(page)?.[1] ?? ""}`;
}

/** The leave of someone in the demo. */
async function deputyshipOf(origin: string): Promise<string> {
  const officer = new HttpClient(origin);
  await officer.post("/sign-in", { username: "shidu" });
  const page = (await officer.get("/deputyships")).text;
  return /\/deputyships\/[0-9a-f-]{36}/.exec(page)?.[0] ?? "";
}

/** The demo's worker asks for a transfer, and the receiving union sends a field back. */
async function returnedTransfer(origin: string, union: string): Promise<string> {
  const worker = new HttpClient(origin);
  await worker.post("/sign-in", { username: "worker" });
  const unionId = union.replace("/unions/", "");
  const wish = { unionId, startsOn: "2026-10-21", reason: "换工作" };
  const { location } = await worker.post("/me/transfers/new", wish);
  const staff = new HttpClient(origin);
  await staff.post("/sign-in", { username: "shidu" });
  const move = { move: "return", version: "2", "returned.reason": "请写明部门" };
  await staff.post(location.replace("/me/", "/"), move);
  return location;
}

/** Every route that shows a page to someone signed in, and where it is. */
export const PAGES: Readonly<Record<string, (places: Places) => string>> = {
  home: () => "/home",
  ui: () => "/ui",
  activate: () => "/activate",
  "sign-in._index": () => "/sign-in",
  "sign-in.second-factor": () => "/sign-in/second-factor",
  "me._index": () => "/me",
  "me.password": () => "/me/password",
  "me.sessions": () => "/me/sessions",
  "me.second-factor": () => "/me/second-factor",
  "unions._index": () => "/unions",
  "unions.new": () => "/unions/new",
  "unions.$unionId._index": ({ town }) => town,
  "unions.$unionId.edit": ({ town }) => `${town}/edit`,
  "unions.$unionId.closing": ({ grassroots }) => `${grassroots}/closing`,
  "unions.$unionId.employers.new": ({ grassroots }) => `${grassroots}/employers/new`,
  "unions.$unionId.activation-codes": ({ grassroots }) => `${grassroots}/activation-codes`,
  "employers.$employerId.edit": ({ employer }) => `${employer}/edit`,
  "accounts._index": () => "/accounts",
  "accounts.new": () => "/accounts/new",
  "accounts.$accountId._index": ({ account }) => account,
  "accounts.$accountId.name": ({ account }) => `${account}/name`,
  "accounts.$accountId.roles": ({ account }) => `${account}/roles`,
  "accounts.$accountId.invitation": ({ account }) => `${account}/invitation`,
  "accounts.$accountId.sessions": ({ account }) => `${account}/sessions`,
  "accounts.$accountId.second-factor": ({ account }) => `${account}/second-factor`,
  "accounts.$accountId.block": ({ account }) => `${account}/block`,
  "schemes._index": () => "/schemes",
  "schemes.new": () => "/schemes/new",
  "schemes.$schemeId._index": ({ scheme }) => scheme,
  "schemes.$schemeId.draft": ({ scheme }) => `${scheme}/draft`,
  "schemes.$schemeId.marking-sheet": ({ scheme }) => `${scheme}/marking-sheet`,
  "schemes.$schemeId.adoption": ({ scheme }) => `${scheme}/adoption`,
  "schemes.$schemeId.versions.$number._index": ({ scheme }) => `${scheme}/versions/1`,
  "schemes.$schemeId.versions.$number.sheet": ({ scheme }) => `${scheme}/versions/1/sheet`,
  "contests.calendar": () => "/contests/calendar",
  "contests._index": () => "/contests",
  "contests.new": () => "/contests/new",
  "grassroots._index": () => "/grassroots",
  "grassroots.new": () => "/grassroots/new",
  "grassroots.reminders": () => "/grassroots/reminders",
  "grassroots.$grassrootsId.labour._index": ({ labourContest }) => `${labourContest}/labour`,
  "grassroots.$grassrootsId.labour.plan": ({ labourContest }) => `${labourContest}/labour/plan`,
  "grassroots.$grassrootsId.labour.figures": ({ labourContest }) =>
    `${labourContest}/labour/figures?month=2026-10`,
  "grassroots.$grassrootsId.labour.review": ({ labourContest }) =>
    `${labourContest}/labour/review?month=2026-10`,
  "grassroots.$grassrootsId.labour.commendation": ({ labourContest }) =>
    `${labourContest}/labour/commendation?month=2026-09`,
  "grassroots.$grassrootsId._index": ({ grassrootsContest }) => grassrootsContest,
  "grassroots.$grassrootsId.filing": ({ grassrootsContest }) => `${grassrootsContest}/filing`,
  "grassroots.$grassrootsId.report": ({ dueContest }) => `${dueContest}/report`,
  "grassroots.$grassrootsId.photos._index": ({ dueContest }) => `${dueContest}/photos`,
  "grassroots.$grassrootsId.photos.$photoId.removal": ({ dueContest }) => dueContest,
  "grassroots.$grassrootsId.sending": ({ dueContest }) => `${dueContest}/sending`,
  "grassroots.$grassrootsId.doubles.$otherId": ({ doubleReport }) => doubleReport,
  "programmes.new": () => "/programmes/new",
  "contests.$contestId._index": ({ contest }) => contest,
  "contests.$contestId.plan": ({ contest }) => `${contest}/plan`,
  "contests.$contestId.rules": ({ contest }) => `${contest}/rules`,
  "contests.$contestId.entries._index": ({ contest }) => `${contest}/entries`,
  "contests.$contestId.stages.$stageId._index": ({ stage }) => stage,
  "contests.$contestId.stages.$stageId.sessions._index": ({ stage }) => `${stage}/sessions`,
  "contests.$contestId.stages.$stageId.sessions.new": ({ drawnStage }) =>
    `${drawnStage}/sessions/new`,
  "contests.$contestId.stages.$stageId.sessions.$sessionId._index": ({ session }) => session,
  "contests.$contestId.stages.$stageId.sessions.$sessionId.removal": ({ session }) =>
    `${session}/removal`,
  "contests.$contestId.stages.$stageId.draw.redraw": ({ stage }) => `${stage}/draw/redraw`,
  "contests.$contestId.stages.$stageId.needs": ({ drawnStage }) => `${drawnStage}/needs`,
  "contests.$contestId.stages.$stageId.draw._index": ({ stage }) => `${stage}/draw`,
  "contests.$contestId.stages.$stageId.draw.$act": ({ drawnStage }) => `${drawnStage}/draw/witness`,
  "contests.$contestId.stages.$stageId.codes._index": ({ stage }) => `${stage}/codes`,
  "contests.$contestId.stages.$stageId.codes.$layer": ({ drawnStage }) =>
    `${drawnStage}/codes/entry`,
  "contests.$contestId.stages.$stageId.check-in": ({ stage }) => `${stage}/check-in`,
  "contests.$contestId.stages.$stageId.slips": ({ stage }) => `${stage}/slips`,
  "draws.$drawId._index": ({ draw }) => draw,
  "contests.$contestId.stages.$stageId.recheck._index": ({ recheck }) => recheck,
  "contests.$contestId.stages.$stageId.recheck.$sheetId": ({ reading }) => reading,
  "contests.$contestId.stages.$stageId.decoding": ({ stage }) => `${stage}/decoding`,
  "contests.$contestId.stages.$stageId.appeals._index": ({ appeals }) => appeals,
  "contests.$contestId.stages.$stageId.appeals.$appealId": ({ appeal }) => appeal,
  "boards.$stageId._index": ({ stage }) => `/boards/${stage.slice(-36)}`,
  "contests.$contestId.stages.$stageId.board._index": ({ stage }) => `${stage}/board`,
  "contests.$contestId.stages.$stageId.board.freeze": ({ stage }) => `${stage}/board/freeze`,
  "contests.$contestId.stages.$stageId.board.ceremony": ({ ceremony }) => ceremony,
  "contests.$contestId.notice": ({ contest }) => `${contest}/notice`,
  "contests.$contestId.stages.$stageId.advancing._index": ({ appeals }) =>
    appeals.replace("/appeals", "/advancing"),
  "contests.$contestId.stages.$stageId.advancing.correction": ({ appeals }) =>
    appeals.replace("/appeals", "/advancing/correction"),
  "contests.$contestId.awards": ({ published }) => `${published}/awards`,
  "contests.$contestId.correction": ({ published }) => `${published}/correction`,
  "contests.$contestId.approval": ({ published }) => `${published}/approval`,
  "results.$contestId._index": ({ published }) =>
    `${published.replace("contests", "results")}?entry=11`,
  "results.$contestId.papers.$paper": ({ published }) =>
    `${published.replace("contests", "results")}/papers/book`,
  "results._index": () => "/results",
  "public.contests._index": () => "/public/contests",
  "public.contests.calendar": () => "/public/contests/calendar",
  "public.contests.$contestId": ({ published }) => `/public${published}`,
  "notices._index": () => "/notices",
  "notices.$noticeId._index": ({ notice }) => notice,
  "notices.$noticeId.objections.new": ({ notice }) => `${notice}/objections/new`,
  "notices.$noticeId.objections.$objectionId": ({ objection }) => objection,
  "me.contests.$contestId.scores": ({ published }) => `/me${published}/scores`,
  "me.contests.$contestId.appeal": ({ published }) => `/me${published}/appeal`,
  "contests.$contestId.stages.$stageId.scores": ({ stage }) => `${stage}/scores`,
  "contests.$contestId.stages.$stageId.declarations._index": ({ declarations }) => declarations,
  "contests.$contestId.stages.$stageId.declarations.$stageEntryId": ({ declaration }) =>
    declaration,
  "contests.$contestId.stages.$stageId.papers._index": ({ stage }) => `${stage}/papers`,
  "contests.$contestId.stages.$stageId.papers.print": ({ printing }) => printing,
  "contests.$contestId.stages.$stageId.papers.$sheetId._index": ({ paper }) => paper,
  "contests.$contestId.stages.$stageId.papers.$sheetId.settlement": ({ paper }) =>
    `${paper}/settlement`,
  "contests.$contestId.lists": ({ contest }) => `${contest}/lists`,
  "contests.$contestId.stages.$stageId.panels._index": ({ stage }) => `${stage}/panels`,
  "contests.$contestId.stages.$stageId.panels.recusal": ({ stage, seat }) =>
    `${stage}/panels/recusal?seat=${seat.slice(-36)}`,
  "contests.$contestId.stages.$stageId.panels.links": ({ stage }) => `${stage}/panels/links`,
  "contests.$contestId.stages.$stageId.panels.letters": ({ stage }) => `${stage}/panels/letters`,
  "contests.$contestId.stages.$stageId.matrix._index": ({ cell }) => cell,
  "contests.$contestId.stages.$stageId.matrix.incident": ({ stage }) => `${stage}/matrix/incident`,
  "contests.$contestId.stages.$stageId.matrix.reopening": ({ cell }) =>
    cell.replace("?", "/reopening?"),
  "contests.$contestId.stages.$stageId.matrix.excuse": ({ cell }) => cell.replace("?", "/excuse?"),
  "contests.$contestId.stages.$stageId.matrix.time": ({ cell }) => cell.replace("?", "/time?"),
  "contests.$contestId.stages.$stageId.matrix.replacement": ({ cell }) =>
    cell.replace("?", "/replacement?"),
  "contests.$contestId.stages.$stageId.matrix.handover": ({ cell }) =>
    cell.replace("?", "/handover?"),
  "contests.$contestId.stages.$stageId.matrix.rescore": ({ cell }) =>
    cell.replace("?", "/rescore?"),
  "contests.$contestId.stages.$stageId.matrix.hand": ({ cell }) => cell.replace("?", "/hand?"),
  "entries.new": () => "/entries/new",
  "entries.lists": () => "/entries/lists",
  "me.contests._index": () => "/me/contests",
  "me.contests.$contestId.entry": () => "/me/contests",
  "me.cases.$caseId.entry-mending": () => "/me/cases",
  "contests.$contestId.field": ({ contest }) => `${contest}/field`,
  "calendar._index": () => "/calendar",
  "calendar.new": () => "/calendar/new",
  "calendar.$year": () => "/calendar/2026",
  "workers._index": () => "/workers",
  "workers.new": () => "/workers/new",
  "workers.duplicates": () => "/workers/duplicates",
  "workers.$workerId._index": ({ worker }) => worker,
  "workers.$workerId.edit": ({ worker }) => `${worker}/edit`,
  "workers.$workerId.account": ({ worker }) => `${worker}/account`,
  "workers.$workerId.employment": ({ worker }) => `${worker}/employment`,
  "workers.$workerId.membership": ({ worker }) => `${worker}/membership`,
  "workers.$workerId.ties": ({ worker }) => `${worker}/ties?search=ling`,
  "workers.$workerId.merge": ({ worker }) => `${worker}/merge`,
  "workers.$workerId.reveal": ({ worker }) => `${worker}/reveal?field=phone`,
  "workers.$workerId.redaction": ({ worker }) => `${worker}/redaction`,
  "workers.$workerId.certificates.new": ({ worker }) => `${worker}/certificates/new`,
  "certificates._index": () => "/certificates",
  "certificates.$certificateId._index": ({ certificate }) => certificate,
  "certificates.$certificateId.scans._index": ({ certificate }) => `${certificate}/scans`,
  "merges.$mergeId": ({ merge }) => merge,
  "corrections._index": () => "/corrections",
  "corrections.$requestId": ({ correction }) => correction,
  "me.skills._index": () => "/me/skills",
  "me.skills.paper": () => "/me/skills/paper",
  "skill-papers.$token": ({ skillPaper }) => skillPaper,
  "demo.reset": () => "/demo/reset",
  "me.record._index": () => "/me/record",
  "me.record.correction": () => "/me/record",
  "imports._index": () => "/imports",
  "imports.new": () => "/imports/new",
  "imports.$importId._index": ({ checkedImport }) => checkedImport,
  "imports.$importId.columns": ({ readImport }) => `${readImport}/columns`,
  "jobs._index": () => "/jobs",
  "jobs.$jobId": ({ job }) => job,
  "cases._index": () => "/cases",
  "cases.$caseId._index": ({ transfer }) => transfer,
  "cases.$caseId.documents._index": ({ team }) => `${team}/documents`,
  "cases.$caseId.documents.$documentId.removal": ({ team }) => `${team}/documents`,
  "cases.$caseId.replacement": ({ team }) => `${team}/replacement`,
  "cases.$caseId.paper": ({ transfer }) => `${transfer}/paper`,
  "cases.$caseId.scans._index": ({ transfer }) => `${transfer}/scans`,
  "cases.$caseId.undo": ({ transfer }) => `${transfer}/undo`,
  "deputyships._index": () => "/deputyships",
  "deputyships.new": () => "/deputyships/new",
  "deputyships.$deputyshipId.ending": ({ deputyship }) => `${deputyship}/ending`,
  "accounts.$accountId.handover": ({ account }) => `${account}/handover`,
  "bulk-moves.new": () => "/bulk-moves/new?all=1",
  "bulk-moves.$bulkMoveId": ({ bulkMove }) => bulkMove,
  "messages._index": () => "/messages",
  "outbox._index": () => "/outbox",
  "transfers.new": () => "/transfers/new",
  "me.cases._index": () => "/me/cases",
  "me.cases.$caseId._index": ({ ownCase }) => ownCase,
  "me.cases.$caseId.mending": ({ ownCase }) => `${ownCase}/mending`,
  "me.transfers.new": () => "/me/transfers/new",
  "judging._index": () => "/judging",
  "judging.$seatId._index": ({ seat }) => seat,
  "judging.$seatId.trial": ({ seat }) => `${seat}/trial`,
  "judging.$seatId.pledge": ({ seat }) => `${seat}/pledge`,
  "trades._index": () => "/trades",
  "audit._index": () => "/audit",
  $: () => "/no/such/page",
};

/** Those that a signed-in person never sees: the door of a stranger, of a new server, of a link. */
export const DOORS = ["_index", "setup", "invitations.$token", "judge-links.$token"];

/** Who visits pages that an administrator may not open, or sees nothing on. */
const VISITORS: readonly (readonly [pages: RegExp, username: string])[] = [
  [/^schemes\.(new|\$schemeId\.(draft|marking-sheet|adoption))$/, "organiser"],
  [/^contests\..*(decoding|draw\.\$act|codes\.\$layer)$/, "coder"],
  [/^contests\..*(recheck\.\$sheetId|stages\.\$stageId\.papers\..*)$/, "scorer"],
  [/^contests\..*appeals\.\$appealId$/, "arbiter"],
  [/^notices\..*objections\./, "organiser"],
  [/^contests\..*(\.matrix\.|draw\.redraw$)/, "chief"],
  [/^contests\..*approval$/, "approver"],
  [/^(contests|programmes|grassroots)\./, "organiser"],
  [/^cases\..*(documents\..*|replacement)$/, "organiser"],
  [/^(transfers\.new|entries\.|cases\.|bulk-moves\.)/, "union"],
  [/^deputyships\./, "shidu"],
  [/^judging\./, "judge3"],
  [/^me\.(record|cases|contests|skills|transfers)/, "worker"],
];

/** Within the app, as by links, with each text measured once for its look; or each page loaded whole, and all of it. */
type Way = "within" | "whole";

/** Goes to every page behind the door, and fails where axe finds something grave or a page lacks its own title. */
export async function tourBehindTheDoor(page: Page, places: Places, way: Way): Promise<void> {
  // What isn't found can't be toured. Nobody of the demo was entered twice and merged.
  const missing = Object.entries(places).filter(([, path]) => path === "");
  expect(missing.map(([place]) => place)).toEqual(["merge"]);
  let visitor = "";
  const byVisitor = Object.entries(PAGES)
    .map(([route, path]) => ({ route, path: path(places), username: visitorOf(route) }))
    .filter(({ path }) => path !== "")
    .sort((one, other) => one.username.localeCompare(other.username));
  for (const { route, path, username } of byVisitor) {
    if (username !== visitor) await becomeDemoPerson(page, username);
    visitor = username;
    if (way === "within") await goWithin(page, path);
    else await page.goto(path);
    await expectAccessible(page, way === "within" ? "new" : "all");
    // WCAG 2.4.2: tabs and screen readers tell pages apart by their titles.
    if (route !== "ui") expect(await page.title()).toMatch(/^[^:]+ · (?:匠台|Jiangtai)$/);
  }
}

function visitorOf(route: string): string {
  return VISITORS.find(([pages]) => pages.test(route))?.[1] ?? "admin";
}
