import { describe, expect, it } from "vitest";
import { faultOfEntering, faultOfReview, isMonthOver, type LabourMonth } from "./labour-month";

/** A contest that ends on 20 October: its closing report is due before the month is past. */
const OCTOBER: LabourMonth = {
  month: "2026-10",
  today: "2026-10-21",
  months: ["2026-09", "2026-10"],
  endsOn: "2026-10-20",
  state: "recorded",
  isReviewed: false,
  missingCount: 0,
};

describe("a month of a labour contest (contests.md §1: periodic figures, review)", () => {
  it.each([
    ["while it and the contest run", { today: "2026-10-20" }, "month-not-over"],
    ["once the contest has ended", {}, null],
    ["once it is past", { endsOn: "2026-12-20", today: "2026-11-01" }, null],
    ["with a figure missing", { missingCount: 1 }, "figures-missing"],
    ["a second time", { isReviewed: true }, "month-reviewed"],
  ])("reviewed %s", (_, changes, fault) => {
    expect(faultOfReview({ ...OCTOBER, ...changes })).toBe(fault);
  });

  it.each(["recorded", "reported", "report-returned", "accepted"])(
    "has its figures and its review while the contest is %s",
    (state) => {
      expect(faultOfEntering({ ...OCTOBER, state })).toBeNull();
      expect(faultOfReview({ ...OCTOBER, state })).toBeNull();
    },
  );

  it.each(["draft", "filed", "filing-returned", "doubled", "cancelled"])(
    "has neither while the contest is %s",
    (state) => {
      expect(faultOfEntering({ ...OCTOBER, state })).toBe("not-recorded");
      expect(faultOfReview({ ...OCTOBER, state })).toBe("not-recorded");
    },
  );

  it("is over with the contest's last day, not on it", () => {
    expect(isMonthOver({ ...OCTOBER, today: "2026-10-20" })).toBe(false);
    expect(isMonthOver(OCTOBER)).toBe(true);
  });
});
