import { describe, expect, it } from "vitest";
import { type Grant, ROLES } from "~/shared/actor";
import { readInstant } from "~/shared/instant";
import { sessionEndsAt } from "./session-life";

const STARTED = readInstant("2026-10-21T02:30:00.000Z");
const TWELVE_HOURS_LATER = "2026-10-21T14:30:00.000Z";
const THIRTY_DAYS_LATER = "2026-11-20T02:30:00.000Z";
const over = (role: Grant["role"]): Grant => ({ role, scope: { kind: "everything" } });

describe("a session", () => {
  it("ends after thirty days for a worker", () => {
    expect(sessionEndsAt(STARTED, [over("worker")])).toBe(THIRTY_DAYS_LATER);
  });

  it("ends after thirty days for someone without a role, who may do nothing with it", () => {
    expect(sessionEndsAt(STARTED, [])).toBe(THIRTY_DAYS_LATER);
  });

  it.each(ROLES.filter((role) => role !== "worker"))("ends after twelve hours for %s", (role) => {
    expect(sessionEndsAt(STARTED, [over(role)])).toBe(TWELVE_HOURS_LATER);
  });

  it("ends after twelve hours for a worker who is staff as well", () => {
    expect(sessionEndsAt(STARTED, [over("worker"), over("judge")])).toBe(TWELVE_HOURS_LATER);
  });
});
