import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../tests/support/shared-data";
import { accept, refuse } from "./result";
import {
  type CalendarYear,
  countWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysFrom,
} from "./working-days";

/** Mid-Autumn 2021: Saturday the 18th was worked, Sunday to Tuesday were off. */
const AUTUMN: WorkingCalendar = new Map([
  [
    2021,
    {
      daysOff: new Set(["2021-09-19", "2021-09-20", "2021-09-21"]),
      swapDays: new Set(["2021-09-18"]),
    },
  ],
]);
const MISSING = refuse({ kind: "calendar-missing", year: 2022 });

describe("working days (pipelines.md §2)", () => {
  it("from 2021-09-14 to 2021-09-18 are five with the first day, swap Saturday included", () => {
    expect(countWorkingDays("2021-09-14", "2021-09-18", AUTUMN)).toEqual(accept(5));
    expect(workingDaysFrom("2021-09-14", 5, AUTUMN, { countsFirstDay: true })).toEqual(
      accept("2021-09-18"),
    );
    expect(workingDaysFrom("2021-09-14", 5, AUTUMN, { countsFirstDay: false })).toEqual(
      accept("2021-09-22"),
    );
  });

  it("never count a first day that isn't worked", () => {
    for (const countsFirstDay of [true, false]) {
      expect(workingDaysFrom("2021-09-19", 1, AUTUMN, { countsFirstDay })).toEqual(
        accept("2021-09-22"),
      );
    }
  });

  it("are refused in a year without a calendar, by its number", () => {
    expect(isWorkingDay("2022-01-04", AUTUMN)).toEqual(MISSING);
    expect(countWorkingDays("2021-12-30", "2022-01-01", AUTUMN)).toEqual(MISSING);
    expect(workingDaysFrom("2021-12-30", 3, AUTUMN, { countsFirstDay: true })).toEqual(MISSING);
    expect(workingDaysFrom("2021-12-30", 2, AUTUMN, { countsFirstDay: true })).toEqual(
      accept("2021-12-31"),
    );
  });

  it("are one at least in a period", () => {
    expect(() => workingDaysFrom("2021-09-14", 0, AUTUMN, { countsFirstDay: true })).toThrow();
    expect(countWorkingDays("2021-09-15", "2021-09-14", AUTUMN)).toEqual(accept(0));
  });
});

describeWithShared("the State Council's calendar (SOURCES.md)", (folder) => {
  const special = readSpecialDays(folder);
  const calendar = calendarOf(special);
  const isWorkedOn = (day: string) => special.get(day) ?? !/^(Sat|Sun)/.test(weekdayOf(day));

  it.each([
    [2024, 366, 251],
    [2025, 365, 248],
    [2026, 365, 248],
  ])("every day of %i", (year, days, workingDays) => {
    const all = daysOf(year);
    expect(all).toHaveLength(days);
    expect(all.map((day) => [day, isWorkingDay(day, calendar)])).toEqual(
      all.map((day) => [day, accept(isWorkedOn(day))]),
    );
    const counted = countWorkingDays(`${year}-01-01`, `${year}-12-31`, calendar);
    expect(counted).toEqual(accept(workingDays));
  });

  it("ends with 2026: a period that reaches into 2027 is refused", () => {
    const missing = refuse({ kind: "calendar-missing", year: 2027 });
    const rule = { countsFirstDay: true };
    expect(workingDaysFrom("2026-12-28", 4, calendar, rule)).toEqual(accept("2026-12-31"));
    expect(workingDaysFrom("2026-12-28", 5, calendar, rule)).toEqual(missing);
    expect(countWorkingDays("2026-12-28", "2027-01-01", calendar)).toEqual(missing);
  });

  it("counts what it added", () => {
    const days = fc.constantFrom(...daysOf(2024), ...daysOf(2025));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), fc.boolean(), (first, count, counts) => {
        const last = workingDaysFrom(first, count, calendar, { countsFirstDay: counts });
        if (!last.ok) throw new Error("the calendar reaches far enough");
        const extra = !counts && isWorkedOn(first) ? 1 : 0;
        expect(countWorkingDays(first, last.value, calendar)).toEqual(accept(count + extra));
        expect(isWorkingDay(last.value, calendar)).toEqual(accept(true));
      }),
    );
  });
});

function readSpecialDays(folder: string): Map<string, boolean> {
  const text = readFileSync(join(folder, "calendar/special-days-2013-2026.csv"), "utf8");
  const rows = text.trim().split(/\r?\n/).slice(1);
  return new Map(
    rows.map((row) => {
      const [day = "", , isWorked] = row.split(",");
      return [day, isWorked === "true"];
    }),
  );
}

function calendarOf(special: ReadonlyMap<string, boolean>): WorkingCalendar {
  const years = new Map<number, CalendarYear>();
  for (const year of new Set([...special.keys()].map((day) => Number(day.slice(0, 4))))) {
    const days = [...special].filter(([day]) => day.startsWith(`${year}-`));
    years.set(year, {
      daysOff: new Set(days.filter(([, isWorked]) => !isWorked).map(([day]) => day)),
      swapDays: new Set(days.filter(([, isWorked]) => isWorked).map(([day]) => day)),
    });
  }
  return years;
}

function daysOf(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
  );
  return days.filter((day) => day.startsWith(`${year}-`));
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
