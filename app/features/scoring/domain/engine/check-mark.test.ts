import { describe, expect, it } from "vitest";
import type { Aspect } from "../scheme/aspect";
import { parseMark } from "./check-mark";

const points: Aspect = {
  id: "B2.4",
  kind: "points",
  max: "5",
  step: "0.5",
  combine: { by: "mean" },
};
const bands = [{ mark: "1" }];

function read(aspect: Aspect, text: string) {
  const mark = parseMark(aspect, text);
  return mark.ok ? mark.value : mark.reason.code;
}

describe("a mark as it is entered (contests.md §3, house.md §3: refusals in a fixed order)", () => {
  it.each([
    [points, "4.5", 4500],
    [points, " 5 ", 5000],
    [points, "0", 0],
    [points, "4.3", "off-step"],
    [points, "5.5", "out-of-range"],
    [points, "-0.5", "out-of-range"],
    [points, "5.3", "out-of-range"],
    [points, "four", "not-a-number"],
    [points, "4.5001", "not-a-number"],
    [{ id: "1", kind: "judgement", max: "1" }, "3", 3000],
    [{ id: "1", kind: "judgement", max: "1" }, "4", "out-of-range"],
    [{ id: "1", kind: "judgement", max: "1" }, "2.5", "off-step"],
    [{ id: "1", kind: "measurement", max: "2" }, "1", 1000],
    [{ id: "1", kind: "measurement", max: "2" }, "2", "out-of-range"],
    [{ id: "1", kind: "measurement", max: "2", bands }, "-0.125", -125],
    [{ id: "1", kind: "time" }, "1832.045", 1_832_045],
    [{ id: "1", kind: "time" }, "-1", "out-of-range"],
    [{ id: "1", kind: "deduction", each: "2" }, "3", 3000],
    [{ id: "1", kind: "deduction", each: "2" }, "1.5", "off-step"],
    [{ id: "1", kind: "imported", max: "100" }, "88.333", 88_333],
    [{ id: "1", kind: "imported", max: "100" }, "101", "out-of-range"],
  ] as const satisfies readonly (readonly [Aspect, string, number | string])[])(
    "%o takes %j as %s",
    (aspect, text, answer) => {
      expect(read(aspect, text)).toBe(answer);
    },
  );

  it("says what it takes and what was entered (screens.md §2)", () => {
    const mark = parseMark(points, "4.3");
    expect(!mark.ok && mark.reason.values).toEqual({
      aspect: "B2.4",
      entered: "4.3",
      min: "0",
      max: "5",
      step: "0.5",
    });
  });
});
