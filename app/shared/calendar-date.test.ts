import { expect, it } from "vitest";
import { isCalendarDate } from "./calendar-date";

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

it("knows every day of two centuries, and no other", () => {
  const real = new Set<string>();
  for (let ms = Date.UTC(1900, 0, 1); ms < Date.UTC(2101, 0, 1); ms += DAY_MS) real.add(dayOf(ms));
  const wrong: string[] = [];
  for (let year = 1898; year <= 2100; year += 1) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
        if (isCalendarDate(text) !== real.has(text)) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it.each(["", "2026-1-02", "2026-01-2", "２０２６-01-02", "2026-01-02 ", "26-01-02", "2026/01/02"])(
  "takes %j for none",
  (text) => {
    expect(isCalendarDate(text)).toBe(false);
  },
);
