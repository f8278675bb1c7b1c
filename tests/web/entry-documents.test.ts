import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { USUAL_RULES } from "~/features/contests/domain/eligibility/rule-set";
import { findDocumentDesk } from "~/features/contests/find-document-desk.server";
import { findEntryPage, withReturnable } from "~/features/contests/find-entry-page.server";
import { findScreening } from "~/features/contests/find-screening.server";
import { roads } from "~/roads.server";
import { loader as serveDocument } from "~/routes/cases.$caseId.documents.$documentId._index";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import { canonicalJson } from "~db/columns";
import { askRoute } from "../support/ask-route";
import { commandOf } from "../support/commands";
import { type ContestScene, contestScene, reasonOf } from "../support/contest-scene";
import { TEST_NOW, testContext } from "../support/load-context";

const PICTURE = "\xff\xd8\xff a portrait";
const picture = (text = PICTURE) => new File([Buffer.from(text, "latin1")], "照片.jpg");
const contract = (page = 1) => new File([`%PDF-1.7 contract ${page}`], `合同${page}.pdf`);

let scene: ContestScene;
let contestId: string;
let caseId: string;

beforeEach(async () => {
  scene = await contestScene();
  await scene.enrol();
  contestId = await scene.openedContest();
  const { version } = await scene.contestOf(contestId);
  const eligibility = canonicalJson({ ...USUAL_RULES, documents: ["photo", "contract"] });
  const changedBy = scene.organiser().accountId;
  await scene.db
    .transaction()
    .execute((trx) =>
      Contests.updatePlan(trx, contestId, { eligibility, version, changedAt: TEST_NOW, changedBy }),
    );
  caseId = await scene.entered(contestId);
});

const deskAt = (now = TEST_NOW, actor = scene.worker()) =>
  findDocumentDesk(scene.db, roads, { actor, caseId, now });

const memberId = async () => (await deskAt())?.people[0]?.memberId ?? "";

/** Hours after everything else in these tests. */
const AFTER = later(TEST_NOW, HOUR_MS);
const LATER = later(AFTER, HOUR_MS);

async function hand(kind: string, file: File, as: Actor = scene.worker(), now = TEST_NOW) {
  return askRoute(testContext(scene.db, as, { now }), {
    route: "cases.$caseId.documents._index",
    method: "POST",
    url: `/cases/${caseId}/documents`,
    params: { caseId },
    form: { memberId: await memberId(), kind },
    file,
  });
}

function takeOut(documentId: string, as: Actor = scene.worker()) {
  return askRoute(testContext(scene.db, as), {
    route: "cases.$caseId.documents.$documentId.removal",
    method: "POST",
    url: `/cases/${caseId}/documents/${documentId}/removal`,
    params: { caseId, documentId },
  });
}

async function mend() {
  const version = String((await Cases.find(scene.db, caseId))?.version ?? 0);
  return askRoute(testContext(scene.db, scene.worker()), {
    route: "me.cases.$caseId.entry-mending",
    method: "POST",
    url: `/me/cases/${caseId}/entry-mending`,
    params: { caseId },
    form: { version },
  });
}

const shelf = async (now = TEST_NOW, query = "") =>
  (
    await askRoute(testContext(scene.db, scene.worker(), { now }), {
      route: "cases.$caseId.documents._index",
      method: "GET",
      url: `/cases/${caseId}/documents${query}`,
      params: { caseId },
    })
  ).data as { isComplete: boolean; chosen: { kind: string } | null };

const pageIds = async (at: number) =>
  ((await deskAt())?.people[0]?.papers[at]?.pages ?? []).map(({ id }) => id);

const saidAt = ({ data }: Awaited<ReturnType<typeof hand>>) =>
  (data as { errors: { field: string; sentence: string }[] }).errors.map(
    ({ field, sentence }) => `${field}: ${sentence}`,
  );

const papers = async () =>
  ((await findEntryPage(scene.db, caseId))?.documents.people[0]?.papers ?? []).map(
    ({ kind, pages, said }) => ({ kind, count: pages.length, said }),
  );

const confirmed = () => scene.move(scene.union(), caseId, "confirm-employment");
const accept = () => scene.move(scene.organiser(), caseId, "accept");

describe("the papers that a contest asks (screens.md §3.3)", () => {
  it("are handed in by worker or union, shown as missing, and needed for a place", async () => {
    expect((await hand("photo", picture())).status).toBe(302);
    await confirmed();
    const contest = await scene.contestOf(contestId);
    const view = { view: "waiting", page: 1, now: TEST_NOW } as const;
    const waiting = await findScreening(scene.db, contest, view);
    expect(waiting.rows.map(({ missingCount }) => missingCount)).toEqual([1]);
    expect(waiting.verifiedCaseIds).toEqual([]);
    expect(reasonOf(await accept())).toEqual({ kind: "guard", reason: "documents-missing" });
    expect((await hand("contract", contract(), scene.union())).status).toBe(302);
    expect(await papers()).toEqual([
      { kind: "photo", count: 1, said: null },
      { kind: "contract", count: 1, said: null },
    ]);
    expect(reasonOf(await accept())).toBeNull();
  });

  it("are asked for as soon as someone has entered", async () => {
    await scene.move(scene.worker(), caseId, "withdraw");
    const entered = await askRoute(testContext(scene.db, scene.worker()), {
      route: "me.contests.$contestId.entry",
      method: "POST",
      url: `/me/contests/${contestId}/entry`,
      params: { contestId },
      form: { statement: "" },
    });
    expect(entered.location).toMatch(/^\/cases\/[0-9a-f-]{36}\/documents$/);
  });

  it.each([
    ["a photo that is no picture", "photo", () => contract(), "照片要传图片"],
    ["what isn't asked", "certificate", () => contract(), "这个赛项不要这一份材料"],
    ["what could run", "contract", () => new File(["<html>"], "a.pdf"), "文件内容不是这里收的类型"],
    ["nothing", "contract", () => new File([], "a.pdf"), "这个文件是空的"],
  ])("refuse %s at the file", async (_, kind, file, sentence) => {
    const answer = await hand(kind, file());
    expect(answer.status).toBe(422);
    expect(saidAt(answer)).toEqual([expect.stringContaining(`file: ${sentence}`)]);
  });

  it("have at most five pages, each once", async () => {
    for (let page = 1; page <= 5; page += 1) await hand("contract", contract(page));
    await hand("contract", contract(1));
    expect((await papers())[1]).toMatchObject({ kind: "contract", count: 5 });
    expect(saidAt(await hand("contract", contract(6)))).toEqual(["file: 一份材料最多传5个文件。"]);
  });

  it("stay as they are while they are looked at, and come back one by one", async () => {
    await hand("photo", picture());
    await hand("contract", contract());
    await confirmed();
    expect(saidAt(await hand("photo", picture(`${PICTURE} 2`)))[0]).toContain("现在不能改");
    const returned = { "document-photo": "照片太暗" };
    expect(
      reasonOf(await scene.move(scene.organiser(), caseId, "return", { returned })),
    ).toBeNull();
    expect(await papers()).toEqual([
      { kind: "photo", count: 1, said: "照片太暗" },
      { kind: "contract", count: 1, said: null },
    ]);
    expect(saidAt(await hand("contract", contract(2)))[0]).toContain("现在不能改");
    const desk = await deskAt();
    const documentId = desk?.people[0]?.papers[0]?.pages[0]?.id ?? "";
    expect((await takeOut(documentId)).status).toBe(302);
    expect(saidAt(await mend())[0]).toContain("还没有交齐");
    expect((await hand("photo", picture(`${PICTURE} 2`))).status).toBe(302);
    expect((await mend()).status).toBe(302);
    expect((await Cases.find(scene.db, caseId))?.state).toBe("submitted");
  });

  it("are added page by page where none stood when the entry was submitted, and taken out again", async () => {
    await hand("photo", picture());
    await confirmed();
    for (const page of [1, 2]) {
      expect((await hand("contract", contract(page), scene.worker(), AFTER)).status).toBe(302);
    }
    const [first = "", second = ""] = await pageIds(1);
    expect((await takeOut(first)).status).toBe(302);
    expect(await pageIds(1)).toEqual([second]);
    const [photo = ""] = await pageIds(0);
    expect((await takeOut(photo)).status).toBe(422);
    const returned = { "document-photo": "照片太暗" };
    await scene.move(scene.organiser(), caseId, "return", { returned });
    expect((await takeOut(second)).status).toBe(302);
  });

  it("are settled by a page that came after the return, and said no more once mended", async () => {
    await hand("photo", picture());
    await hand("contract", contract());
    await confirmed();
    const returned = { "document-photo": "照片太暗", "document-contract": "缺第二页" };
    await scene.move(scene.organiser(), caseId, "return", { returned });
    expect((await shelf(TEST_NOW, "?kind=contract")).chosen?.kind).toBe("contract");
    await hand("photo", picture(`${PICTURE} 2`), scene.worker(), AFTER);
    expect(await shelf(LATER)).toMatchObject({ isComplete: false, chosen: { kind: "contract" } });
    await hand("contract", contract(2), scene.worker(), AFTER);
    expect(await shelf(LATER)).toMatchObject({ isComplete: true, chosen: null });
    expect((await mend()).status).toBe(302);
    expect((await papers()).map(({ said }) => said)).toEqual([null, null]);
  });

  it("can be taken out of an entry that is over", async () => {
    await hand("photo", picture());
    await confirmed();
    await scene.move(scene.worker(), caseId, "withdraw");
    const [photo = ""] = await pageIds(0);
    expect((await takeOut(photo, scene.who("staff of another union"))).status).toBe(404);
    expect((await takeOut(photo)).status).toBe(302);
    expect(await pageIds(0)).toEqual([]);
  });

  it("are kept, and offered, by the union's deputy as by itself, and by no auditor", async () => {
    const caseRights = async (actor: Actor) =>
      (
        await askRoute(testContext(scene.db, actor), {
          route: "cases.$caseId._index",
          method: "GET",
          url: `/cases/${caseId}`,
          params: { caseId },
        })
      ).data as { mayKeep: boolean; mayReplace: boolean };
    const deputy = scene.who("staff of another union");
    const none = { mayKeep: false, mayReplace: false };
    expect(await caseRights(scene.who("auditor"))).toMatchObject(none);
    expect(await caseRights(scene.union())).toMatchObject({ mayKeep: true, mayReplace: true });
    const day = TEST_NOW.slice(0, 10);
    const leave = { startsOn: day, endsOn: day, officerId: scene.union().accountId };
    const named = await nameDeputy(commandOf(scene.db, scene.union()), {
      ...{ ...leave, deputyId: deputy.accountId },
    });
    expect(named.ok).toBe(true);
    expect(await caseRights(deputy)).toMatchObject({ mayKeep: true, mayReplace: true });
    expect((await hand("photo", picture(), deputy)).status).toBe(302);
  });

  it("are offered to be sent back where they are asked alone", async () => {
    await confirmed();
    const who = { actor: scene.organiser(), caseId, now: TEST_NOW };
    const page = await findCasePage(scene.db, roads, who);
    const entry = await findEntryPage(scene.db, caseId);
    if (!page || !entry) throw new Error("no page");
    const fields = withReturnable(page, entry).moves.find(({ move }) => move === "return")?.asks
      .fields;
    expect(fields).toEqual([
      ...["statement", "certificate", "employment", "document-photo", "document-contract"],
    ]);
  });

  it("are taken down by who may read the entry, never to run in the page, and are hidden from others", async () => {
    await hand("photo", picture());
    const desk = await deskAt();
    const documentId = desk?.people[0]?.papers[0]?.pages[0]?.id ?? "";
    const request = new Request("http://localhost");
    const params = { caseId, documentId };
    const served = await serveDocument({
      ...{ request, params, context: testContext(scene.db, scene.organiser()) },
    });
    expect(served.headers.get("content-disposition")).toMatch(/^attachment; filename="/);
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await served.arrayBuffer()).toString("latin1")).toBe(PICTURE);
    const stranger = await askRoute(testContext(scene.db, scene.who("staff of another union")), {
      route: "cases.$caseId.documents.$documentId._index",
      method: "GET",
      url: "/",
      params,
    });
    expect(stranger.status).toBe(404);
  });
});
