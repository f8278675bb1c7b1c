import { describe, expect, it } from "vitest";
import { NO_NUMBERS, readHeadCount, type TypedHeadCount } from "./head-count";

const OUTSIDE = { isOutside: true, hasPeople: false };
const read = (typed: Partial<TypedHeadCount>, event = OUTSIDE) =>
  readHeadCount({ ...NO_NUMBERS, ...typed }, event);

describe("numbers alone of an event held by others (contests.md §1)", () => {
  it("are none where nothing is typed, also beside people", () => {
    expect(read({}, { isOutside: false, hasPeople: true })).toEqual({ ok: true, value: null });
  });

  it("hold who took part, of how many units, and awards by band, those left blank being none", () => {
    const typed = { participantCount: 12, unitCount: 12, firstCount: 2, thirdCount: 10 };
    expect(read(typed)).toEqual({
      ok: true,
      value: { ...typed, secondCount: 0, meritCount: 0 },
    });
  });

  it.each([
    ["of a contest of the union's own", { participantCount: 12, unitCount: 1 }, "numbers-not-here"],
    ["beside people", { participantCount: 12, unitCount: 1 }, "people-and-numbers"],
    ["beside people, even nothing won", { meritCount: 0 }, "people-and-numbers"],
    ["that don't say how many took part", { unitCount: 1, firstCount: 1 }, "participants-missing"],
    ["that don't say of how many units", { participantCount: 12 }, "units-missing"],
    ["of more units", { participantCount: 12, unitCount: 13 }, "more-units-than-participants"],
    [
      "of more awards than participants",
      { participantCount: 12, unitCount: 2, firstCount: 3, secondCount: 4, meritCount: 6 },
      "more-awards-than-participants",
    ],
  ])("are refused %s", (_what, typed, reason) => {
    const event = {
      isOutside: reason !== "numbers-not-here",
      hasPeople: reason === "people-and-numbers",
    };
    expect(read(typed, event)).toEqual({ ok: false, reason });
  });
});
