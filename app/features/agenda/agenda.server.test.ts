import { describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { askRoute } from "../../../tests/support/ask-route";
import { commandOf } from "../../../tests/support/commands";
import { contestScene, reasonOf } from "../../../tests/support/contest-scene";
import { TEST_NOW, testContext } from "../../../tests/support/load-context";
import {
  onNotice,
  type ResultScene,
  released,
  resultScene,
} from "../../../tests/support/result-scene";
import { changePlan } from "../contests/change-plan.server";
import { findEvents } from "./find-agenda.server";
import { findPublicContest } from "./find-public-contest.server";
import { findPublicContests } from "./find-public-contests.server";
import { findPublicHome } from "./find-public-home.server";
import { findPeople, findPublicResults } from "./find-public-results.server";

const ALL = { view: "all" as const, year: null, search: "", page: 1, now: TEST_NOW };
const SCORES = [
  { theory: "90", practical: 90_000 },
  { theory: "80", practical: 80_000 },
];

async function becomeRehearsal({ db, contestId }: ResultScene) {
  await db.updateTable("Contest").set({ isRehearsal: 1 }).where("id", "=", contestId).execute();
}

/** The names of those who took part, the winner first. */
async function names({ db, contestId }: ResultScene) {
  const rows = await db
    .selectFrom("Entry as n")
    .innerJoin("EntryMember as m", "m.entryId", "n.id")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select("w.name")
    .where("n.contestId", "=", contestId)
    .orderBy("n.number")
    .execute();
  return rows.map(({ name }) => name);
}

describe("what the public hears of contests (contests.md §6)", () => {
  it("is nothing of a draft or a plan on file, and everything it needs once registration opens", async () => {
    const scene = await contestScene();
    const { db, district, organiser, planOf, contestOf, move } = scene;
    const contestId = district.ids.contest;
    const heard = async () => ({
      listed: (await findPublicContests(db, ALL)).contests.map(({ id }) => id).includes(contestId),
      page: (await findPublicContest(db, contestId, TEST_NOW))?.standing ?? null,
      days: (await findEvents(db, "2026-01-01", "2026-12-31")).filter(({ to }) =>
        to.endsWith(contestId),
      ).length,
      home: (await findPublicHome(db, TEST_NOW)).open.length,
    });
    const nothing = { listed: false, page: null, days: 0, home: 0 };
    const plan = await planOf(contestId, {
      tradeId: district.ids.register.trade,
      schemeId: district.ids.worldSkillsScheme,
    });
    expect(reasonOf(await changePlan(commandOf(db, organiser()), plan))).toBeNull();
    expect(await heard()).toEqual(nothing);
    const { caseId } = await contestOf(contestId);
    await move(organiser(), caseId, "file");
    expect(await heard()).toEqual(nothing);
    expect(reasonOf(await move(organiser(), caseId, "open-registration"))).toBeNull();
    expect(await heard()).toEqual({ listed: true, page: "open", days: 3, home: 1 });
    const page = await findPublicContest(db, contestId, TEST_NOW);
    expect([page?.daysLeft, page?.outline?.version, page?.result, page?.notice]).toEqual([
      ...[1, 1, null, null],
    ]);
    expect(JSON.stringify(page?.outline)).not.toContain("aspects");
  });

  it.each([
    ["before registration opened", false, null],
    ["afterwards", true, "cancelled"],
  ])("of a contest that was cancelled %s says %s", async (_when, wasOpened, standing) => {
    const { db, district, organiser, contestOf, openedContest, move } = await contestScene();
    const contestId = wasOpened ? await openedContest() : district.ids.contest;
    const { caseId } = await contestOf(contestId);
    const cancelled = await move(organiser(), caseId, "cancel", { comment: "场地停用" });
    expect(reasonOf(cancelled)).toBeNull();
    expect((await findPublicContest(db, contestId, TEST_NOW))?.standing ?? null).toBe(standing);
    const listed = (await findPublicContests(db, ALL)).contests.map(({ id }) => id);
    expect(listed).toEqual(wasOpened ? [contestId] : []);
  });

  it("is searched by name and code, and narrowed by view and year", async () => {
    const { db, openedContest, contestOf } = await contestScene();
    const { name, occupationCode } = await contestOf(await openedContest());
    const found = async (asked: object) =>
      (await findPublicContests(db, { ...ALL, ...asked })).contests.map((one) => one.name);
    expect(await found({ search: name })).toContain(name);
    expect(await found({ search: occupationCode ?? "" })).toContain(name);
    expect(await found({ view: "open" })).toContain(name);
    expect(await found({ search: "没有这样的赛项" })).toEqual([]);
    expect(await found({ view: "over" })).not.toContain(name);
    expect(await found({ year: 1999 })).toEqual([]);
  });

  it("holds no number of a person's: a plan with one is refused", async () => {
    const { db, district, organiser, planOf } = await contestScene();
    const change = async (changes: object) =>
      reasonOf(
        await changePlan(commandOf(db, organiser()), await planOf(district.ids.contest, changes)),
      );
    expect(await change({ venue: "实训楼，联系13800138000" })).toBe("personal-number");
    expect(await change({ supporters: "某公司110105194912310 02\n6222021234567890128" })).toBe(
      "personal-number",
    );
    expect(await change({ venue: "实训楼3号厅" })).toBeNull();
  });
});

describe("results that the public can find", () => {
  it("begin with the notice: before it no name is found, after it by the whole name only", async () => {
    const scene = await resultScene({ scores: SCORES });
    const { db } = scene;
    const [first = ""] = await names(scene);
    await released(scene);
    expect([(await findPeople(db, first)).length, (await list(db)).length]).toEqual([0, 0]);
    const published = await resultScene({ scores: SCORES });
    await onNotice(published);
    const [winner = "", second = ""] = await names(published);
    const found = await findPeople(published.db, second);
    expect(found.map(({ rank, code }) => [rank, code])).toEqual([[2, "02"]]);
    expect(await findPeople(published.db, second.slice(0, -1))).toEqual([]);
    expect((await list(published.db)).map(({ winners }) => winners)).toEqual([[winner]]);
  });

  it("are none of a rehearsal's, whose notice only those with an office read", async () => {
    const scene = await resultScene({ scores: SCORES });
    await becomeRehearsal(scene);
    const { noticeId } = await onNotice(scene);
    const { db, actor, workers } = scene;
    const [first = ""] = await names(scene);
    const ask = async (who: Actor | null) =>
      (
        await askRoute(testContext(db, who), {
          ...{ route: "notices.$noticeId._index", method: "GET", url: `/notices/${noticeId}` },
          params: { noticeId },
        })
      ).status;
    expect(
      await Promise.all([ask(null), ask(workers[0] as Actor), ask(actor("organiser"))]),
    ).toEqual([404, 404, 200]);
    const home = await findPublicHome(db, TEST_NOW);
    const shown = home.notices.notices.map(({ id }) => id);
    expect([home.contestCount, shown.includes(noticeId), home.results.length]).toEqual([
      0,
      false,
      0,
    ]);
    expect([(await list(db)).length, (await findPeople(db, first)).length]).toEqual([0, 0]);
    const events = await findEvents(db, "2026-01-01", "2026-12-31");
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${noticeId}|${scene.contestId}`));
  });
});

async function list(db: ResultScene["db"]) {
  return (await findPublicResults(db, { view: "all", year: null, search: "", page: 1 })).results;
}
