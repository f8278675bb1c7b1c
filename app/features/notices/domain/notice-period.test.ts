import { describe, expect, it } from "vitest";
import type { WorkingCalendar } from "~/shared/working-days";
import { noticeDays, noticePeriod } from "./notice-period";

/** National Day 2026 as the State Council set it: off 1 to 7 October, worked on Saturday the 10th; 2021: swap Saturday 18 September. */
const CALENDAR: WorkingCalendar = new Map([
  [
    2026,
    {
      daysOff: new Set(["01", "02", "05", "06", "07"].map((day) => `2026-10-${day}`)),
      swapDays: new Set(["2026-09-20", "2026-10-10"]),
    },
  ],
  [2021, { daysOff: new Set(["2021-09-20", "2021-09-21"]), swapDays: new Set(["2021-09-18"]) }],
]);
const RULE = { dayCount: 5, isFirstDayCounted: 1, closingTime: "17:00" } as const;
const period = (day: string, rule: Parameters<typeof noticePeriod>[1] = RULE) => {
  const found = noticePeriod(day, rule, CALENDAR);
  return found.ok ? found.value : found.reason;
};

describe("how long a notice runs (pipelines.md §2)", () => {
  it("is five working days with the first, and 2021-09-14 to 09-18 is exactly that: the swap Saturday counts", () => {
    expect(period("2021-09-14")).toMatchObject({ endsOn: "2021-09-18" });
  });

  it("goes across National Day: 29 September to 10 October, five days with the swap Saturday", () => {
    expect(period("2026-09-29")).toEqual({
      startsOn: "2026-09-29",
      endsOn: "2026-10-10",
      closesAt: "2026-10-10T09:00:00.000Z",
    });
    const days = noticeDays({ startsOn: "2026-09-29", endsOn: "2026-10-10" }, CALENDAR);
    expect(days.ok && days.value).toEqual([
      ...["2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"],
    ]);
  });

  it("can leave the first day out", () => {
    expect(period("2026-10-19", { ...RULE, isFirstDayCounted: 0 })).toMatchObject({
      endsOn: "2026-10-26",
    });
    expect(period("2026-10-19")).toMatchObject({ endsOn: "2026-10-23" });
  });

  it("is refused with the year that has no calendar", () => {
    expect(period("2026-12-29")).toEqual({ kind: "calendar-missing", year: 2027 });
  });
});
