import { describe, expect, it } from "vitest";
import { readDay } from "./day-text";

describe("a day as spreadsheets have it (experience.md, spreadsheets)", () => {
  it.each([
    ["2026-03-05", "2026-03-05"],
    ["2026-3-5", "2026-03-05"],
    ["2026/3/5", "2026-03-05"],
    ["2026.03.05", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["２０２６年３月５日", "2026-03-05"],
    [" 20260305 ", "2026-03-05"],
    ["2026-03-05 00:00:00", "2026-03-05"],
    ["46086", "2026-03-05"],
    ["36526", "2000-01-01"],
    ["2026-02-30", null],
    ["3/5/2026", null],
    ["2026年3月", null],
    ["2026", null],
    ["不详", null],
    ["", null],
  ])("%j is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
