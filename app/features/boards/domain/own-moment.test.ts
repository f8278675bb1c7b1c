import { describe, expect, it } from "vitest";
import { PERIOD_MS, untilOwnMoment } from "./own-moment";

describe("a board's own moment", () => {
  it.each([
    ["before its first", 300, 500, 200],
    ["a whole period after one", 500, 500, PERIOD_MS],
    ["in between", 10 * PERIOD_MS + 700, 500, PERIOD_MS - 200],
    ["at the start of a period", 10 * PERIOD_MS, 500, 500],
  ])("is waited for %s", (_when, nowMs, phaseMs, expected) => {
    expect(untilOwnMoment(nowMs, phaseMs)).toBe(expected);
  });
});
