import type { Fraction } from "~/shared/fraction";
import type { Thousandths } from "~/shared/points";
import { round } from "~/shared/rounding";
import type { Combine } from "../scheme/aspect";
import type { SharedRank } from "../scheme/scheme";
import { combineMarks } from "./combiners";
import { shareRanks } from "./shared-rank";

/**
 * The rules that may change over the years. A scheme names the version it was made for, and that one scores
 * it for ever: a change of rules is a new entry in `RULE_SETS`, never an edit of an old one.
 */
export interface RuleSet {
  readonly combine: (marks: Thousandths[], rule: Combine) => Fraction;
  readonly round: (value: Fraction, digits: number) => Fraction;
  readonly shareRanks: (groups: readonly number[], rule: SharedRank) => number[];
  /** Judgement marks further apart than this can't be signed; thousandths. */
  readonly widestSpread: Thousandths;
}

export const RULE_SETS: Readonly<Record<number, RuleSet>> = {
  1: {
    combine: combineMarks,
    round: (value, digits) => round(value, digits, "half-up"),
    shareRanks,
    widestSpread: 1000,
  },
};

/** The versions that a scheme may name. */
export const ENGINES: readonly number[] = Object.keys(RULE_SETS).map(Number);
