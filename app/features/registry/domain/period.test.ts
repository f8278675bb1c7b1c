import { expect, it } from "vitest";
import { dayBefore, faultOfPeriod, holdsOn, overlap } from "./period";

const from = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn });
const TODAY = "2026-10-21";

it("a period ends on its first day at the earliest, and has begun", () => {
  expect(faultOfPeriod(from("2026-10-01", "2026-09-30"), TODAY)).toBe("ends-before-start");
  expect(faultOfPeriod(from("2026-10-01", "2026-10-01"), TODAY)).toBeNull();
  expect(faultOfPeriod(from("2026-10-22", null), TODAY)).toBe("starts-ahead");
  expect(faultOfPeriod(from(null, "2020-01-01"), TODAY)).toBeNull();
});

it("both of its days count", () => {
  const may = from("2026-05-01", "2026-05-31");
  expect(
    ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"].map((day) => holdsOn(may, day)),
  ).toEqual([false, true, true, false]);
  expect(holdsOn(from(null, null), TODAY)).toBe(true);
});

it("two periods overlap when they share one day", () => {
  expect(overlap(from("2026-01-01", "2026-01-31"), from("2026-01-31", null))).toBe(true);
  expect(overlap(from("2026-01-01", "2026-01-30"), from("2026-01-31", null))).toBe(false);
  expect(overlap(from(null, "2026-01-31"), from(null, "2020-01-01"))).toBe(true);
});

it("the day before the first of March is the last of February", () => {
  expect([dayBefore("2024-03-01"), dayBefore("2026-01-01")]).toEqual(["2024-02-29", "2025-12-31"]);
});
