import { describe, expect, it } from "vitest";
import type { Instant } from "~/shared/instant";
import { contestEvents, inOrder, noticeEvents } from "./agenda";
import { daysBetween, monthAfter, monthBefore, monthDays } from "./month";
import { publicStanding } from "./public-standing";

/** October 2026 as the State Council gave notice of it. */
const CALENDAR = new Map([
  [
    2026,
    {
      daysOff: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
      swapDays: new Set(["2026-10-10"]),
    },
  ],
]);

describe("a month of the public calendar (picture 6b)", () => {
  const days = monthDays("2026-10", CALENDAR);
  const thoseThat = (is: (day: (typeof days)[number]) => boolean) =>
    days.filter(is).map(({ on }) => on.slice(5));

  it("stands on whole weeks from Monday on", () => {
    expect([days.length, days[0]?.on, days.at(-1)?.on]).toEqual([35, "2026-09-28", "2026-11-01"]);
  });

  it("marks a holiday with the weekend inside it, and the Saturday that is worked", () => {
    expect(thoseThat(({ isHoliday }) => isHoliday)).toEqual([
      ...["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"],
    ]);
    expect(thoseThat(({ isSwap }) => isSwap)).toEqual(["10-10"]);
    expect(thoseThat(({ isFree, isHoliday }) => isFree && !isHoliday)).toEqual([
      ...["10-11", "10-17", "10-18", "10-24", "10-25", "10-31", "11-01"],
    ]);
  });

  it("leads over the turn of the year", () => {
    expect([monthAfter("2026-12"), monthBefore("2026-01")]).toEqual(["2027-01", "2025-12"]);
    expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
  });
});

describe("the standing that the public is told", () => {
  const registration = {
    phase: "registration",
    entriesFromOn: "2026-10-01",
    entriesUntilOn: "2026-10-24",
  };

  it.each([
    ["2026-09-30", "coming"],
    ["2026-10-01", "open"],
    ["2026-10-24", "open"],
    ["2026-10-25", "screening"],
  ])("of a contest in registration on %s is %s", (today, standing) => {
    expect(publicStanding(registration, [], today)).toBe(standing);
  });

  it("of a contest that runs is where its last stage is", () => {
    const running = { ...registration, phase: "running" };
    const of = (states: string[]) => publicStanding(running, states, "2026-10-25");
    expect([of([]), of(["closed", "drawn"]), of(["judging"]), of(["closed", "closed"])]).toEqual([
      ...["closed", "drawn", "judging", "closed"],
    ]);
    expect(publicStanding({ ...registration, phase: "notice" }, ["closed"], "")).toBe("notice");
  });
});

describe("the days of contests and notices", () => {
  const contest = {
    ...{ id: "c", name: "焊工", venue: "实训楼", phase: "running" },
    ...{ entriesFromOn: "2026-09-01", entriesUntilOn: "2026-09-30", heldOn: "2026-10-21" },
  };
  const session = (startsAt: string) => ({
    ...{ stageId: "s", contestId: "c", schemeStage: "决赛", venue: "一号车间" },
    startsAt: startsAt as Instant,
  });
  const said = (events: ReturnType<typeof contestEvents>) =>
    events.map(({ on, kind, time }) => [on, kind, time]);

  it("a planned day gives way to sessions, of which each day is told once, by Shanghai's clock", () => {
    expect(said(contestEvents([contest], []))).toContainEqual(["2026-10-21", "held", null]);
    const sessions = ["2026-10-20T23:30:00.000Z", "2026-10-21T05:00:00.000Z"].map(session);
    const events = said(contestEvents([contest], sessions)).slice(2);
    expect(events).toEqual([["2026-10-21", "session", "07:30"]]);
  });

  it("a contest that was cancelled has no days", () => {
    expect(contestEvents([{ ...contest, phase: "cancelled" }], [])).toEqual([]);
  });

  it("a notice ends at its hour, and days come in order, both ends included", () => {
    const notice = {
      ...{ id: "n", title: "电工", subjectKind: "contest", startsOn: "2026-10-19" },
      closesAt: "2026-10-23T09:00:00.000Z" as Instant,
    };
    const events = [...noticeEvents([notice]), ...contestEvents([contest], [])];
    expect(said(inOrder(events, "2026-10-19", "2026-10-23"))).toEqual([
      ["2026-10-19", "notice-begins", null],
      ["2026-10-21", "held", null],
      ["2026-10-23", "notice-ends", "17:00"],
    ]);
  });
});
