import { describe, expect, it } from "vitest";
import { doubleOf, type HeldEvent } from "./double-report";

const people = (from: number, count: number) =>
  new Set(Array.from({ length: count }, (_, index) => `p${from + index}`));
const one: HeldEvent = {
  startsOn: "2026-10-13",
  endsOn: "2026-10-13",
  venue: "公交二分公司停车场",
  people: people(0, 20),
  isByNumber: false,
};
const found = (other: Partial<HeldEvent>) => doubleOf(one, { ...one, ...other });

describe("two reports of one event (screens.md §3.15: date + place + people)", () => {
  it("are found by half of the shorter list, wherever they say it was", () => {
    expect(found({ venue: "别处", people: people(10, 20) })).toEqual({
      daysApart: 0,
      isVenueAlike: false,
      sharedCount: 10,
      smallerCount: 20,
      isByNumber: false,
    });
    expect(found({ venue: "别处", people: people(11, 20) })).toBeNull();
    expect(found({ venue: "别处", people: people(18, 4) })).toMatchObject({ sharedCount: 2 });
  });

  it("are found by a fifth of it at places that sound alike", () => {
    expect(found({ venue: "公交二分公司停车场（大件路）", people: people(16, 20) })).toMatchObject({
      isVenueAlike: true,
      sharedCount: 4,
    });
    expect(found({ people: people(17, 20) })).toBeNull();
  });

  it("lie at most three days apart", () => {
    const at = (day: string) => found({ startsOn: day, endsOn: day })?.daysApart ?? null;
    expect(["2026-10-09", "2026-10-10", "2026-10-13", "2026-10-16", "2026-10-17"].map(at)).toEqual([
      null,
      3,
      0,
      3,
      null,
    ]);
    expect(found({ startsOn: "2026-10-01", endsOn: "2026-10-31" })?.daysApart).toBe(0);
  });

  it("share somebody: day and place alone are no double", () => {
    expect(found({ people: people(50, 20) })).toBeNull();
    expect(found({ people: new Set() })).toBeNull();
  });

  it("are found without a shared name where one of them names nobody, on days next to each other", () => {
    const numbers = { people: new Set<string>(), isByNumber: true };
    expect(found(numbers)).toMatchObject({ isByNumber: true, sharedCount: 0 });
    expect(found({ ...numbers, startsOn: "2026-10-17", endsOn: "2026-10-17" })).toBeNull();
  });

  it("are the same whichever is looked at first", () => {
    const other = { ...one, startsOn: "2026-10-15", endsOn: "2026-10-15", people: people(5, 12) };
    expect(doubleOf(one, other)).toEqual(doubleOf(other, one));
  });
});
