import { expect, it } from "vitest";
import { reportDueOn } from "./report-due";

// 2026, October: National Day is off from the 1st to the 7th, Saturday the 10th is worked.
const calendar = new Map([
  [
    2026,
    {
      daysOff: new Set(["01", "02", "05", "06", "07"].map((day) => `2026-10-${day}`)),
      swapDays: new Set(["2026-10-10"]),
    },
  ],
]);

it.each([
  ["2026-09-30", "2026-10-13"],
  ["2026-10-16", "2026-10-23"],
  ["2026-10-17", "2026-10-23"],
  ["2026-12-24", "2026-12-31"],
  ["2026-12-25", null],
])("a contest that ends on %s is to be reported by %s (screens.md §3.15)", (endsOn, due) => {
  expect(reportDueOn(endsOn, calendar)).toBe(due);
});
