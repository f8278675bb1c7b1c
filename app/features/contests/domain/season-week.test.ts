import { describe, expect, it } from "vitest";
import { instantAt } from "~/shared/local-day";
import {
  dayAfter,
  daysOfWeek,
  mondayOf,
  type WeekRow,
  type WeekSession,
  weekRows,
} from "./season-week";
import { clashesOf } from "./session-clashes";

const JUDGES = { zhuge: { id: "j1", name: "诸葛立夏" }, dugu: { id: "j2", name: "独孤芒种" } };

function session(id: string, on: string, changes: Partial<WeekSession> = {}): WeekSession {
  return {
    ...{ id, stageId: id, contestId: id, contestName: id, schemeStage: "决赛", number: 1 },
    ...{ venue: "一号车间", startsAt: instantAt(on, "08:30"), endsAt: instantAt(on, "11:30") },
    judges: [JUDGES.zhuge],
    ...changes,
  };
}

const shown = (rows: readonly WeekRow[]) =>
  rows.map(({ name, days }) => [
    name,
    days.map((own) => own.map((one) => [one.session.id, ...one.clashesWith].join("×")).join(" ")),
  ]);

describe("a week of the season (screens.md §3.1)", () => {
  it("begins on its Monday, also for its Sunday and over the end of a year", () => {
    expect(mondayOf("2026-10-21")).toBe("2026-10-19");
    expect(mondayOf("2026-10-25")).toBe("2026-10-19");
    expect(daysOfWeek("2026-12-28").at(-1)).toBe("2027-01-03");
    expect(dayAfter("2026-03-01", -1)).toBe("2026-02-28");
  });

  it("shows sessions by room and by judge, each with what it clashes with there", () => {
    const sessions = [
      session("焊工", "2026-10-21"),
      session("电工", "2026-10-21", { judges: [JUDGES.dugu] }),
      session("钳工", "2026-10-21", { venue: "二号车间" }),
      session("车工", "2026-10-25", { venue: "二号车间" }),
    ];
    const week = sessions.map(({ judges, ...one }) => ({
      ...one,
      judgeIds: judges.map(({ id }) => id),
    }));
    const { venues, judges } = weekRows(daysOfWeek("2026-10-19"), sessions, clashesOf(week));
    expect(shown(venues)).toEqual([
      ["一号车间", ["", "", "焊工×电工 电工×焊工", "", "", "", ""]],
      ["二号车间", ["", "", "钳工", "", "", "", "车工"]],
    ]);
    expect(shown(judges)).toEqual([
      ["诸葛立夏", ["", "", "焊工×钳工 钳工×焊工", "", "", "", "车工"]],
      ["独孤芒种", ["", "", "电工", "", "", "", ""]],
    ]);
  });
});
