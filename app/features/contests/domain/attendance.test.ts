import { describe, expect, it } from "vitest";
import { HOUR_MS, type Instant, instantOf, later } from "~/shared/instant";
import { type AwaitedEntry, decideAbsence, decideCheckIn } from "./attendance";

const instant = (text: string): Instant => instantOf(new Date(text));
const awaited: AwaitedEntry = {
  attendance: "expected",
  checkedInAt: null,
  startsAt: instant("2026-10-24T00:30:00.000Z"),
  lateMinutes: 15,
};
const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

describe("check-in (screens.md §3.4: late by more than the limit is absent, with the minute)", () => {
  it("is open to the last second of the limit, and counts the minutes that were begun", () => {
    const at = (now: string) => decideCheckIn(awaited, "drawn", instant(now));
    expect(at("2026-10-24T00:00:00.000Z")).toEqual({ ok: true, value: { minutesLate: 0 } });
    expect(at("2026-10-24T00:30:01.000Z")).toEqual({ ok: true, value: { minutesLate: 1 } });
    expect(at("2026-10-24T00:45:00.000Z")).toEqual({ ok: true, value: { minutesLate: 15 } });
    expect(reasonOf(at("2026-10-24T00:45:00.001Z"))).toBe("late-over-limit");
  });

  it("puts nobody down as absent before the limit is over, and says by how much they missed", () => {
    const at = (now: string) => decideAbsence(awaited, "judging", instant(now));
    expect(reasonOf(at("2026-10-24T00:45:00.000Z"))).toBe("limit-not-over");
    expect(at("2026-10-24T00:45:00.001Z")).toEqual({ ok: true, value: { minutesLate: 16 } });
  });

  it("names what stands against it, the stage first", () => {
    const now = instant("2026-10-24T00:30:00.000Z");
    expect(reasonOf(decideCheckIn(awaited, "draw", now))).toBe("not-drawn");
    expect(reasonOf(decideCheckIn({ ...awaited, startsAt: null }, "drawn", now))).toBe("not-drawn");
    expect(reasonOf(decideCheckIn(awaited, "locked", now))).toBe("stage-locked");
    const left = { ...awaited, attendance: "forfeited" };
    expect(reasonOf(decideCheckIn(left, "drawn", now))).toBe("not-expected");
    const here = { ...awaited, checkedInAt: now };
    expect(reasonOf(decideCheckIn(here, "drawn", now))).toBe("checked-in");
    expect(reasonOf(decideAbsence(here, "drawn", later(now, HOUR_MS)))).toBe("checked-in");
  });
});
