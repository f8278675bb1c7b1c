import type { RuleSet } from "./rule-set";

/** What the register knows of one person on the day of judging; dates YYYY-MM-DD. */
export interface PersonFacts {
  readonly bornOn: string | null;
  readonly memberOf: { readonly name: string; readonly since: string | null } | null;
  readonly worksFor: { readonly name: string; readonly since: string | null } | null;
  readonly certificates: readonly HeldCertificate[];
  /** Other contests of the programme that they entered, and neither left nor were turned down. */
  readonly otherContests: readonly string[];
  /** Whether they stand in another living entry of the same contest. */
  readonly isEnteredTwice: boolean;
}

export interface HeldCertificate {
  readonly level: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly isOfTrade: boolean;
  /** Whether a register look-up found it. */
  readonly isFound: boolean;
}

/** In the order of the screen. */
export const ELIGIBILITY_RULES = [
  "member",
  "employed",
  "age",
  "level",
  "one-contest",
  "entered-once",
] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];

export type Verdict = "met" | "doubtful" | "not-met";

/** One rule held against the facts: what was found, and where the fact comes from. */
export interface RuleVerdict {
  readonly rule: EligibilityRule;
  readonly verdict: Verdict;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly source: "members" | "employment" | "identity" | "certificates" | "entries";
}

/** Holds every rule that is set against one person's facts (contests.md §2). What isn't known is doubtful, never met. */
export function judgeEligibility(rules: RuleSet, person: PersonFacts): readonly RuleVerdict[] {
  const { otherContests } = person;
  return [
    ...(rules.isMember ? [member(person)] : []),
    ...(rules.isEmployed ? [employed(person)] : []),
    ...(rules.ageOn === null ? [] : [age(rules, rules.ageOn, person)]),
    ...(rules.levelFrom === null ? [] : [level(rules, rules.levelFrom, person)]),
    ...(rules.isOneContest
      ? [
          {
            rule: "one-contest",
            verdict: otherContests.length === 0 ? "met" : "not-met",
            facts: { contests: otherContests.join("、") },
            source: "entries",
          } as const,
        ]
      : []),
    {
      rule: "entered-once",
      verdict: person.isEnteredTwice ? "not-met" : "met",
      facts: {},
      source: "entries",
    },
  ];
}

/** The gravest verdict among several. */
export function gravest(verdicts: readonly Pick<RuleVerdict, "verdict">[]): Verdict {
  const has = (verdict: Verdict) => verdicts.some((one) => one.verdict === verdict);
  if (has("not-met")) return "not-met";
  return has("doubtful") ? "doubtful" : "met";
}

function member({ memberOf }: PersonFacts): RuleVerdict {
  const facts: RuleVerdict["facts"] = memberOf
    ? { union: memberOf.name, since: memberOf.since ?? "" }
    : {};
  return { rule: "member", verdict: memberOf ? "met" : "not-met", facts, source: "members" };
}

function employed({ worksFor }: PersonFacts): RuleVerdict {
  const facts: RuleVerdict["facts"] = worksFor
    ? { employer: worksFor.name, since: worksFor.since ?? "" }
    : {};
  return { rule: "employed", verdict: worksFor ? "met" : "doubtful", facts, source: "employment" };
}

function age({ ageFrom, ageUntil }: RuleSet, on: string, { bornOn }: PersonFacts): RuleVerdict {
  if (bornOn === null) return { rule: "age", verdict: "doubtful", facts: {}, source: "identity" };
  const years = wholeYears(bornOn, on);
  const isWithin = years >= (ageFrom ?? 0) && years <= (ageUntil ?? Number.MAX_SAFE_INTEGER);
  return {
    rule: "age",
    verdict: isWithin ? "met" : "not-met",
    facts: { years, on },
    source: "identity",
  };
}

/** Birthdays that were reached by a day; who was born on 29 February reaches it on 1 March of other years. */
export function wholeYears(bornOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** A certificate that reaches the level counts once a look-up has found it; till then a person decides. */
function level(
  { isLevelOfTrade }: RuleSet,
  levelFrom: number,
  { certificates }: PersonFacts,
): RuleVerdict {
  const high = certificates.filter(
    (held) => held.level >= levelFrom && (held.isOfTrade || !isLevelOfTrade),
  );
  const best = high.find(({ isFound }) => isFound) ?? high[0];
  const facts: RuleVerdict["facts"] = best
    ? { level: best.level, number: best.number, issuedOn: best.issuedOn }
    : {};
  const verdict = best === undefined ? "not-met" : best.isFound ? "met" : "doubtful";
  return { rule: "level", verdict, facts, source: "certificates" };
}
