import { describe, expect, it } from "vitest";
import { later, MINUTE_MS, readInstant } from "~/shared/instant";
import { afterFailure, lockedUntil, type Tries } from "./sign-in-throttle";

const NOW = readInstant("2026-10-21T02:30:00.000Z");
const minutes = (count: number) => later(NOW, count * MINUTE_MS);

/** So many failures, a second apart from the first. */
function failed(times: number): Tries {
  let tries: Tries | undefined;
  for (let count = 0; count < times; count += 1) {
    tries = afterFailure(tries, later(NOW, count * 1_000));
  }
  if (!tries) throw new Error("no failure at all");
  return tries;
}

describe("tries at a password", () => {
  it("are free before the first failure", () => {
    expect(lockedUntil(undefined, NOW)).toBeNull();
  });

  it("are still free after nine failures", () => {
    expect(failed(9)).toEqual({ failures: 9, windowStartedAt: NOW, lockedUntilAt: null });
  });

  it("are locked by the tenth, for a quarter of an hour from then", () => {
    const tries = failed(10);
    const until = later(NOW, 9_000 + 15 * MINUTE_MS);
    expect(tries).toEqual({ failures: 10, windowStartedAt: NOW, lockedUntilAt: until });
    expect(lockedUntil(tries, later(until, -1))).toBe(until);
  });

  it("are free again at the moment at which the lock ends", () => {
    const tries = failed(10);
    expect(lockedUntil(tries, later(NOW, 9_000 + 15 * MINUTE_MS))).toBeNull();
  });

  it("begin to count anew after the lock", () => {
    expect(afterFailure(failed(10), minutes(16))).toEqual({
      failures: 1,
      windowStartedAt: minutes(16),
      lockedUntilAt: null,
    });
  });

  it("count in one window up to its last millisecond", () => {
    expect(afterFailure(failed(9), later(minutes(15), -1)).failures).toBe(10);
  });

  it("begin a new window when a quarter of an hour is over", () => {
    expect(afterFailure(failed(9), minutes(15))).toEqual({
      failures: 1,
      windowStartedAt: minutes(15),
      lockedUntilAt: null,
    });
  });
});
