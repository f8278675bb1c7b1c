import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gravest, judgeEligibility, type PersonFacts, wholeYears } from "./judge-eligibility";
import { type RuleSet, USUAL_RULES } from "./rule-set";

const certificate = {
  level: 2,
  number: "Y000011000000253000001",
  issuedOn: "2025-06-01",
  isOfTrade: true,
  isFound: true,
};
const person: PersonFacts = {
  bornOn: "1996-05-24",
  memberOf: { name: "甲厂工会", since: "2020-01-01" },
  worksFor: { name: "甲公司", since: "2019-07-01" },
  certificates: [certificate],
  otherContests: [],
  isEnteredTwice: false,
};
const rules: RuleSet = {
  ...USUAL_RULES,
  ageFrom: 18,
  ageUntil: 60,
  ageOn: "2026-10-21",
  levelFrom: 2,
  isLevelOfTrade: true,
};

function verdictOf(rule: string, changes: Partial<PersonFacts>, of: RuleSet = rules) {
  return judgeEligibility(of, { ...person, ...changes }).find((one) => one.rule === rule)?.verdict;
}

describe("eligibility (contests.md §2)", () => {
  it("every rule is met by someone who meets them, each with its fact and its source", () => {
    expect(judgeEligibility(rules, person)).toEqual([
      {
        rule: "member",
        verdict: "met",
        facts: { union: "甲厂工会", since: "2020-01-01" },
        source: "members",
      },
      {
        rule: "employed",
        verdict: "met",
        facts: { employer: "甲公司", since: "2019-07-01" },
        source: "employment",
      },
      { rule: "age", verdict: "met", facts: { years: 30, on: "2026-10-21" }, source: "identity" },
      {
        rule: "level",
        verdict: "met",
        facts: { level: 2, number: certificate.number, issuedOn: "2025-06-01" },
        source: "certificates",
      },
      { rule: "one-contest", verdict: "met", facts: { contests: "" }, source: "entries" },
      { rule: "entered-once", verdict: "met", facts: {}, source: "entries" },
    ]);
  });

  it.each([
    ["member", { memberOf: null }, "not-met"],
    ["employed", { worksFor: null }, "doubtful"],
    ["age", { bornOn: null }, "doubtful"],
    ["age", { bornOn: "2008-10-21" }, "met"],
    ["age", { bornOn: "2008-10-22" }, "not-met"],
    ["age", { bornOn: "1965-10-22" }, "met"],
    ["age", { bornOn: "1965-10-21" }, "not-met"],
    ["level", { certificates: [] }, "not-met"],
    ["level", { certificates: [{ ...certificate, level: 1 }] }, "not-met"],
    ["level", { certificates: [{ ...certificate, isOfTrade: false }] }, "not-met"],
    ["level", { certificates: [{ ...certificate, isFound: false }] }, "doubtful"],
    ["level", { certificates: [{ ...certificate, level: 5 }] }, "met"],
    ["one-contest", { otherContests: ["电工"] }, "not-met"],
    ["entered-once", { isEnteredTwice: true }, "not-met"],
  ] as const)("%s with %j is %s", (rule, changes, verdict) => {
    expect(verdictOf(rule, changes)).toBe(verdict);
  });

  it("a certificate that was found outweighs one that wasn't looked up", () => {
    const certificates = [{ ...certificate, isFound: false, level: 4 }, certificate];
    expect(verdictOf("level", { certificates })).toBe("met");
  });

  it("a level of any trade counts where the rule says so", () => {
    const certificates = [{ ...certificate, isOfTrade: false }];
    expect(verdictOf("level", { certificates }, { ...rules, isLevelOfTrade: false })).toBe("met");
  });

  it("a rule that is off is not asked, but nobody enters twice", () => {
    const off = { ...USUAL_RULES, isMember: false, isEmployed: false, isOneContest: false };
    expect(judgeEligibility(off, person).map(({ rule }) => rule)).toEqual(["entered-once"]);
  });

  it("the gravest verdict is that of the whole", () => {
    expect(gravest([{ verdict: "met" }, { verdict: "doubtful" }])).toBe("doubtful");
    expect(gravest([{ verdict: "doubtful" }, { verdict: "not-met" }])).toBe("not-met");
    expect(gravest([])).toBe("met");
  });

  it("who was born on 29 February is a year older on 1 March", () => {
    expect(wholeYears("2008-02-29", "2026-02-28")).toBe(17);
    expect(wholeYears("2008-02-29", "2026-03-01")).toBe(18);
  });

  it("a year passes between a day and the same day a year on, whatever the day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2010-12-31"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 60 }),
        (born, years) => {
          const bornOn = born.toISOString().slice(0, 10);
          const on = `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}`;
          expect(wholeYears(bornOn, on)).toBe(years);
        },
      ),
    );
  });
});
