import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "~/shared/instant";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import { type GrassrootsScene, grassrootsScene } from "../../../tests/support/grassroots-scene";
import type { Person } from "../../../tests/support/small-district";
import { commendTeam } from "./commend-team.server";
import { enterFigures } from "./enter-figures.server";
import { findLabourPage } from "./find-labour-page.server";
import { planLabour } from "./plan-labour.server";
import { reviewMonth } from "./review-month.server";

let scene: GrassrootsScene;

const BELOW = "staff of a union below";
const TOWN = "staff of the union";
/** The contest is held on 28 October. */
const IN_SEPTEMBER = "2026-09-20T02:00:00.000Z" as Instant;
const LAST_DAY = "2026-10-28T02:00:00.000Z" as Instant;
const IN_OCTOBER = "2026-10-29T02:00:00.000Z" as Instant;
const IN_NOVEMBER = "2026-11-02T02:00:00.000Z" as Instant;
const OCTOBER = "2026-10";

beforeEach(async () => {
  scene = await grassrootsScene();
});

const by = (person: Person, now = IN_NOVEMBER) => commandOf(scene.db, scene.who(person), { now });
const plan = (person: Person, changes: object = {}) =>
  planLabour(by(person, IN_OCTOBER), {
    grassrootsId: scene.grassroots,
    teams: "一班 12\n二班 10",
    targets: "完成率 % 不低于 100 60%\n电耗 kWh 不高于 6.5 40%",
    ...changes,
  });
const WHOLE = { "1-1": "95", "1-2": "6.6", "2-1": "100", "2-2": "6.5" };
const ofOctober = async (seen?: string) => {
  return { grassrootsId: scene.grassroots, month: OCTOBER, seen: seen ?? (await page()).seen };
};
const enter = async (
  person: Person,
  figures: Record<string, string> = WHOLE,
  { now = IN_OCTOBER, seen }: { now?: Instant; seen?: string } = {},
) => enterFigures(by(person, now), { ...(await ofOctober(seen)), figures });
const review = async (person: Person, now = IN_NOVEMBER, seen?: string) =>
  reviewMonth(by(person, now), await ofOctober(seen));
const page = async () =>
  findLabourPage(scene.db, await scene.contestOf(), { asked: OCTOBER, now: IN_NOVEMBER });
const commend = async (person: Person, place: number, more: object = {}) => {
  const { rows } = await page();
  const teamId = rows.find(({ rank }) => rank === place)?.teamId ?? "";
  const input = { grassrootsId: scene.grassroots, teamId, month: OCTOBER, title: "流动红旗" };
  return commendTeam(by(person), { ...input, reason: null, ...more });
};

/** On record, planned, with all figures of October. */
async function measured() {
  await scene.move(TOWN, "record");
  await plan(BELOW);
  await enter(BELOW);
}

describe("a labour contest (contests.md §1: teams, targets, periodic figures, review, commendation)", () => {
  it("goes from its plan over a month's figures and their review to a commendation, each in the log", async () => {
    await measured();
    expect((await page()).rows.map(({ name, points, rank }) => [name, points, rank])).toEqual([
      ["一班", "96.38", 2],
      ["二班", "100.00", 1],
    ]);
    expect((await review(TOWN)).ok).toBe(true);
    expect((await commend(BELOW, 1)).ok).toBe(true);
    expect((await page()).commendations).toMatchObject([{ teamName: "二班", title: "流动红旗" }]);
    expect((await actionsIn(scene.db)).slice(-4)).toEqual([
      "grassroots.labour-planned",
      "grassroots.figures-entered",
      "grassroots.month-reviewed",
      "grassroots.team-commended",
    ]);
  });

  it("keeps a blank figure as missing, not as zero, and isn't reviewed with it", async () => {
    await scene.move(TOWN, "record");
    await plan(BELOW);
    await enter(BELOW, { ...WHOLE, "1-2": " " });
    expect(await page()).toMatchObject({ missingCount: 1, rows: [{ points: null }, { rank: 1 }] });
    expect(reasonOf(await review(TOWN))).toBe("figures-missing");
  });

  it("names the team and the target of a figure that is none, and keeps nothing of the month", async () => {
    await scene.move(TOWN, "record");
    await plan(BELOW);
    expect(reasonOf(await enter(BELOW, { ...WHOLE, "2-2": "-3" }))).toEqual({
      kind: "figure-unreadable",
      field: "figures.2-2",
      team: "二班",
      target: "电耗",
    });
    expect((await page()).missingCount).toBe(4);
  });

  it("is measured once it is on record, by months that began and weren't reviewed", async () => {
    await plan(BELOW);
    expect(reasonOf(await enter(BELOW))).toBe("not-recorded");
    await scene.move(TOWN, "record");
    expect(reasonOf(await enter(BELOW, WHOLE, { now: IN_SEPTEMBER }))).toBe("month-to-come");
    await enter(BELOW);
    expect(reasonOf(await review(TOWN, LAST_DAY))).toBe("month-not-over");
    expect((await review(TOWN, IN_OCTOBER)).ok).toBe(true);
    expect(reasonOf(await enter(BELOW))).toBe("month-reviewed");
    expect(reasonOf(await plan(BELOW))).toBe("measured-already");
  });

  it("is reviewed by those above who entered nothing of the month, and written by the union's own", async () => {
    await measured();
    expect(reasonOf(await review(BELOW))).toBe("not-allowed");
    expect(reasonOf(await review("staff of another union"))).toBe("not-allowed");
    await enter(TOWN);
    expect(reasonOf(await review(TOWN))).toBe("own-figures");
    expect((await review("organiser")).ok).toBe(true);
    expect(reasonOf(await plan("leader"))).toBe("not-allowed");
    expect(reasonOf(await enter("auditor"))).toBe("not-allowed");
    expect(reasonOf(await commend("staff of another union", 1))).toBe("not-allowed");
  });

  it("is neither reviewed nor written over by someone who saw other figures", async () => {
    await measured();
    const { seen } = await page();
    expect((await enter(BELOW, { ...WHOLE, "1-1": "99" }, { seen })).ok).toBe(true);
    expect(reasonOf(await enter(BELOW, WHOLE, { seen }))).toBe("stale-version");
    expect(reasonOf(await review(TOWN, IN_NOVEMBER, seen))).toBe("stale-version");
    expect(await page()).toMatchObject({ review: null, rows: [{ values: ["99", "6.6"] }, {}] });
    expect((await review(TOWN)).ok).toBe(true);
  });

  it("commends who isn't first only with a reason, nobody twice, and for the whole only at its end", async () => {
    await measured();
    expect(reasonOf(await commend(BELOW, 1))).toBe("month-not-reviewed");
    await review(TOWN);
    expect(reasonOf(await commend(BELOW, 2))).toBe("reason-missing");
    expect((await commend(BELOW, 2, { reason: "进步最大" })).ok).toBe(true);
    expect(reasonOf(await commend(BELOW, 2, { reason: "进步最大" }))).toBe("commended-already");
    expect((await commend(BELOW, 1, { month: null, title: "先进班组" })).ok).toBe(true);
  });
});
