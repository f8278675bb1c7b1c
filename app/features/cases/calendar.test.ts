import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import { isWorkingDay, workingDaysFrom } from "~/shared/working-days";
import type { Db } from "~db/connection.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { describeWithShared } from "../../../tests/support/shared-data";
import { smallDistrict } from "../../../tests/support/small-district";
import { SYSTEM } from "../audit/carry-out.server";
import { addCalendarYear } from "./add-calendar-year.server";
import * as CalendarYears from "./calendar-years.queries.server";
import { fillCalendar } from "./fill-calendar.server";

let db: Db;
let administrator: Actor;
let officer: Actor;

const fill = () =>
  fillCalendar({ db, actor: SYSTEM, now: TEST_NOW, key: null, auditKey: TEST_KEYS.auditKey });

beforeEach(async () => {
  db = await freshDatabase();
  const { actors } = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  administrator = actors.administrator as Actor;
  officer = actors["district-officer"] as Actor;
});

const NOTICE_2027 = { year: 2027, notice: "1月1日至3日放假，共3天。1月9日上班。" };

describe("the working calendar (issue 4, item 5)", () => {
  it("has the years of the package, once, and the log says so", async () => {
    await fill();
    const years = [...(await CalendarYears.findCalendar(db)).keys()];
    expect(years).toContain(2004);
    expect(Math.max(...years)).toBeGreaterThanOrEqual(2026);
    await fill();
    expect(await actionsIn(db)).toEqual(["calendar.filled"]);
  });

  it("refuses a period that reaches into a year without one, until an administrator adds it", async () => {
    await fill();
    const rule = { countsFirstDay: true };
    const before = await CalendarYears.findCalendar(db);
    expect(workingDaysFrom("2026-12-28", 5, before, rule)).toEqual(
      refuse({ kind: "calendar-missing", year: 2027 }),
    );
    expect((await addCalendarYear(commandOf(db, administrator), NOTICE_2027)).ok).toBe(true);
    const after = await CalendarYears.findCalendar(db);
    expect(workingDaysFrom("2026-12-28", 5, after, rule)).toEqual(accept("2027-01-04"));
  });

  it("is added by administrators, once, and from a notice that can be read", async () => {
    const add = (actor: Actor, input = NOTICE_2027) => addCalendarYear(commandOf(db, actor), input);
    expect(await add(officer)).toEqual(refuse("not-allowed"));
    expect(await add(administrator, { year: 2027, notice: "见附件" })).toEqual(
      refuse("notice-without-days"),
    );
    expect((await add(administrator)).ok).toBe(true);
    expect(await add(administrator)).toEqual(refuse("calendar-year-known"));
    await fill();
    const kept = (await CalendarYears.findCalendar(db)).get(2027);
    expect([...(kept?.daysOff ?? [])]).toEqual(["2027-01-01"]);
  });
});

describeWithShared("every day of 2024 to 2026 (../shared/data/calendar)", (folder) => {
  it("is worked or off as three packages say", async () => {
    await fill();
    const calendar = await CalendarYears.findCalendar(db);
    const rows = readFileSync(join(folder, "calendar/special-days-2013-2026.csv"), "utf8");
    const special = new Map(
      rows
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(","))
        .map(([day = "", , isWorked]) => [day, isWorked === "true"] as const),
    );
    const wrong: string[] = [];
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const expected = special.get(day) ?? ![0, 6].includes(new Date(at).getUTCDay());
      const found = isWorkingDay(day, calendar);
      if (!found.ok || found.value !== expected) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});
