import { expect, it } from "vitest";
import { readInstant } from "~/shared/instant";
import { waitingDays } from "./waiting-days";

it("counts the days of Shanghai's calendar, today being none (screens.md §3.11, waits since)", () => {
  const evening = readInstant("2026-10-20T15:59:59.000Z");
  expect(waitingDays(evening, readInstant("2026-10-20T15:59:59.999Z"))).toBe(0);
  expect(waitingDays(evening, readInstant("2026-10-20T16:00:00.000Z"))).toBe(1);
  expect(waitingDays(evening, readInstant("2026-11-20T02:00:00.000Z"))).toBe(31);
});
