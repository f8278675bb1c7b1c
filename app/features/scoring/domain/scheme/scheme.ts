import type { Aspect, Decimal } from "./aspect";

/**
 * A marking scheme (评分方案) as it is stored, exported and read: plain JSON, points as decimal text, weights in
 * basis points. contests.md §3 is the rule behind every field; `read-scheme.ts` refuses anything else.
 */
export interface Scheme {
  readonly id: string;
  readonly version: number;
  /** The rule set that reads this scheme; results of an older one can be derived again for ever. */
  readonly engine: number;
  readonly style: Style;
  readonly title?: string;
  /** Document number (文号) and validity; dates YYYY-MM-DD. */
  readonly document?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly stages: readonly Stage[];
  readonly rankings?: readonly RankingRule[];
  readonly teams?: TeamRule;
  readonly awards?: readonly AwardRule[];
  /** Points for each award, for the union organisation prize (优秀组织奖). */
  readonly organisationPrize?: AwardPoints;
  /** The organisation prizes themselves, by those points. */
  readonly organisationAwards?: readonly AwardRule[];
  readonly worldSkillsScale?: ScaleRule;
  readonly medals?: MedalRule;
}

type Style = "points" | "worldskills";

/** The name that stands for every stage, or every aspect, that a file of marks holds. */
export const ANY = "*";

export interface Stage {
  readonly id: string;
  readonly name?: string;
  readonly modules: readonly Module[];
  /** From zero, with the previous stage's own total, or with the running total of all before. */
  readonly carry: Carry;
  /** Share of this stage where totals of stages are added up; its own total stays at its own scale. */
  readonly weightBp?: number;
  /** The stated sum of all maxima, checked against the aspects. */
  readonly outOf?: Decimal;
  readonly round: RoundingRule;
  readonly rankOn: "rounded" | "exact";
  readonly first?: First;
  readonly ties: readonly Metric[];
  readonly sharedRank: SharedRank;
  readonly advance?: AdvanceRule;
}

export type Carry = "none" | "previous" | "running";
export type First = "higher" | "lower";
export type SharedRank = "1-1-3" | "1-1-2";

/** Decimal digits kept, half up, at each level that rounds; a level left out passes its value on exactly. */
interface RoundingRule {
  readonly panelMark?: number;
  readonly factored?: number;
  readonly module?: number;
  readonly stage?: number;
  readonly total: number;
}

export interface Module {
  readonly id: string;
  readonly name?: string;
  readonly weightBp?: number;
  /** The module's points are put on this scale before they are weighted: points / maximum × scaleTo. */
  readonly scaleTo?: Decimal;
  readonly marking?: "on-site" | "works";
  readonly way?: "entry-by-entry" | "aspect-by-aspect";
  readonly runningTotal?: "always" | "when-complete" | "never";
  readonly contestantSigns?: boolean;
  /** How many judges the panel has; fewer sheets than this make an entry incomplete. */
  readonly judges?: number;
  /** Aspects are common to all entries, or declared for each (then `aspectCount` says how many). */
  readonly aspectsFor?: "all" | "each";
  readonly aspectCount?: number;
  /** What falls when the module is declared void for an entry. */
  readonly ifVoid?: "module" | "stage";
  readonly notBelowZero?: boolean;
  readonly aspects: readonly Aspect[];
}

/** What decides between equal totals, in the order of the list. `reading` is an aspect before its points. */
export interface Metric {
  readonly of: "module" | "stage" | "aspect" | "reading";
  readonly id: string;
  readonly first: First;
}

export type AdvanceRule = Cut & {
  readonly atTie: "all" | "none" | "break";
  readonly breakBy?: readonly Metric[];
};

/** How many go through: the first n, a share of those ranked or entered, or all from a total on. */
export type Cut =
  | { readonly by: "top"; readonly count: number }
  | {
      readonly by: "percent";
      readonly percentBp: number;
      readonly round: "up" | "down";
      readonly of?: "ranked" | "entries";
    }
  | { readonly by: "threshold"; readonly total: Decimal };

/** One ranking among the entries with a given trait; without a trait it is open to all. */
export interface RankingRule {
  readonly id: string;
  readonly name?: string;
  readonly where?: { readonly trait: string; readonly is: string };
}

export interface TeamRule {
  /** The sum of all members, or of the `best` k. */
  readonly best?: number;
  readonly memberWithoutTotal: "left-out" | "team-falls";
  readonly sharedRank: SharedRank;
  /** Points for each award of a member (示例 8/4/2/1), for the team prize (团体奖). */
  readonly prize?: AwardPoints;
  /** The team prizes themselves: by those points where there are any, else by the team's total. */
  readonly awards?: readonly AwardRule[];
}

/** Points by award id: { "first": 8, "second": 4 }. */
export type AwardPoints = Readonly<Record<string, number>>;

/** Awards in their order; each takes its share from where the one before ended. */
export interface AwardRule {
  readonly id: string;
  readonly name?: string;
  readonly cut: Cut;
  readonly atTie: "all" | "none";
}

/** A report setting, never an order: the median stands at `median`, one deviation is `spread` wide. */
export interface ScaleRule {
  readonly median: number;
  readonly spread: number;
  /** Multiplies the median absolute deviation; "1.483" makes it comparable with a standard deviation. */
  readonly deviationFactor: Decimal;
}

export type MedalRule =
  | { readonly rule: "distinct-marks"; readonly floor?: Decimal; readonly excellence?: number }
  | { readonly rule: "two-points"; readonly within: number; readonly excellence?: number };
