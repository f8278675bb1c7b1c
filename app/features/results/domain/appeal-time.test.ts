import { describe, expect, it } from "vitest";
import type { Instant } from "~/shared/instant";
import { appealsUntil, isTooLate } from "./appeal-time";

const at = (text: string) => text as Instant;

describe("the time for appeals (contests.md §1: 2 hours by the server's clock, 示例)", () => {
  const until = appealsUntil(at("2026-10-20T08:40:00.000Z"), 120);

  it.each([
    ["at 2 h 00 m 00 s", "2026-10-20T10:40:00.000Z", false],
    ["within that second", "2026-10-20T10:40:00.999Z", false],
    ["one second later", "2026-10-20T10:40:01.000Z", true],
  ])("%s", (_when, now, late) => {
    expect(isTooLate(at(now), until)).toBe(late);
  });
});
