import { expect, it } from "vitest";
import { later, MINUTE_MS, readInstant } from "~/shared/instant";
import { nextTry } from "./outbox";

const now = readInstant("2026-10-21T02:30:00.000Z");

it("tries again after 1, 4 and 9 minutes, and gives up after the eighth try (issue 4, outbox with retry)", () => {
  expect([0, 1, 2].map((tries) => nextTry(tries, now).dueAt)).toEqual(
    [1, 4, 9].map((minutes) => later(now, minutes * MINUTE_MS)),
  );
  expect(nextTry(6, now).givenUpAt).toBe(null);
  expect(nextTry(7, now).givenUpAt).toBe(now);
});
