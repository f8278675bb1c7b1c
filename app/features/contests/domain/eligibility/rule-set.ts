import type { DocumentKind } from "../entry-documents";

/**
 * Who may enter a contest (contests.md §2): rules that the register can answer, as the contest's plan sets them.
 * Stored as JSON; a rule that is off is null or false.
 */
export interface RuleSet {
  /** Enrolled in a union on the day of judging the entry. */
  readonly isMember: boolean;
  /** Works for an employer on that day. */
  readonly isEmployed: boolean;
  /** Whole years on `ageOn`, both ends included. */
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  /** YYYY-MM-DD; the day at which ages are counted. */
  readonly ageOn: string | null;
  /** The lowest skill level, as an ordinal of `shared/skill-level`. */
  readonly levelFrom: number | null;
  /** Whether the level must be one of the contest's own trade. */
  readonly isLevelOfTrade: boolean;
  /** One contest for each person in a programme. */
  readonly isOneContest: boolean;
  /** Papers that everyone hands in; nothing in rules of before papers were asked. */
  readonly documents?: readonly DocumentKind[];
}

/** The papers that the stored rules of a contest ask. */
export function documentsAsked(eligibility: string | null): readonly DocumentKind[] {
  return eligibility === null ? [] : ((JSON.parse(eligibility) as RuleSet).documents ?? []);
}

/** What a new contest begins with: a member at work, in one contest of the programme (示例). */
export const USUAL_RULES: RuleSet = {
  isMember: true,
  isEmployed: true,
  ageFrom: null,
  ageUntil: null,
  ageOn: null,
  levelFrom: null,
  isLevelOfTrade: false,
  isOneContest: true,
};

/** What is wrong with a set of rules, with its field; in the order of the form. */
export type RuleFault = "ages-upside-down" | "age-day-missing" | "nothing-asked";

export function faultOfRules(rules: RuleSet): RuleFault | null {
  const { ageFrom, ageUntil, ageOn, levelFrom } = rules;
  const hasAges = ageFrom !== null || ageUntil !== null;
  if (ageFrom !== null && ageUntil !== null && ageUntil < ageFrom) return "ages-upside-down";
  if (hasAges && ageOn === null) return "age-day-missing";
  const asks = rules.isMember || rules.isEmployed || rules.isOneContest;
  return asks || hasAges || levelFrom !== null ? null : "nothing-asked";
}
