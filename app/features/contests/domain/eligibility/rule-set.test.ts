import { describe, expect, it } from "vitest";
import { faultOfRules, USUAL_RULES } from "./rule-set";

const NOTHING = { ...USUAL_RULES, isMember: false, isEmployed: false, isOneContest: false };

describe("rules of eligibility (contests.md §2)", () => {
  it.each([
    ["the usual ones", USUAL_RULES, null],
    ["none at all", NOTHING, "nothing-asked"],
    ["a level alone", { ...NOTHING, levelFrom: 2 }, null],
    ["ages without their day", { ...USUAL_RULES, ageFrom: 18 }, "age-day-missing"],
    [
      "ages upside down",
      { ...USUAL_RULES, ageFrom: 50, ageUntil: 18, ageOn: "2026-10-21" },
      "ages-upside-down",
    ],
    ["one age", { ...NOTHING, ageFrom: 18, ageUntil: 18, ageOn: "2026-10-21" }, null],
  ])("%s", (_, rules, fault) => expect(faultOfRules(rules)).toBe(fault));
});
