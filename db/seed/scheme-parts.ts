import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import type { AwardRule, Module, Scheme } from "~/features/scoring/domain/scheme/scheme";

const TRIMMED = {
  by: "trimmed-mean",
  high: 1,
  low: 1,
  trimFrom: 5,
  atLeast: 3,
} as const;

export const points = (id: string, name: string, max: string, step = "0.5"): Aspect => {
  return { id, name, kind: "points", max, step, combine: TRIMMED };
};
export const deduction = (id: string, name: string, each: string, atMost: string): Aspect => {
  return { id, name, kind: "deduction", each, atMost };
};
export const judgement = (id: string, name: string, max: string, benchmarks: string[]): Aspect => {
  return { id, name, kind: "judgement", max, benchmarks };
};

export const THEORY: Module = {
  id: "理论",
  weightBp: 3000,
  marking: "works",
  aspects: [{ id: "A", name: "理论考试", kind: "imported", max: "100" }],
};

export const onSite = (id: string, weightBp: number, aspects: readonly Aspect[]): Module => ({
  id,
  weightBp,
  marking: "on-site",
  way: "entry-by-entry",
  runningTotal: "never",
  contestantSigns: true,
  judges: 5,
  aspects,
});

/** A practical module of three aspects in the usual shares. */
export function craft(first: string, second: string, third: string): Module {
  return onSite("实操", 7000, [
    points("B1", first, "40"),
    points("B2", second, "40"),
    points("B3", third, "20"),
  ]);
}

/** A final of one stage, whose ties the second module breaks. */
export function final(
  modules: readonly Module[],
  changes: Partial<Scheme["stages"][number]> = {},
): Scheme {
  const blank = blankScheme("seed", "");
  const stage = {
    ...blank.stages[0],
    modules,
    ties: [{ of: "module", id: modules[1]?.id ?? "", first: "higher" }],
    ...changes,
  } as Scheme["stages"][number];
  return { ...blank, document: "澜工发〔2026〕18号（演示）", stages: [stage] };
}

const AWARD_NAMES = ["一等奖", "二等奖", "三等奖", "优胜奖"];

/** So many first prizes, second ones and on; who ties at a border gets the better one. */
export function awards(...counts: readonly number[]): readonly AwardRule[] {
  return counts.map((count, at) => ({
    id: `award-${at + 1}`,
    name: AWARD_NAMES[at] ?? "",
    cut: { by: "top", count },
    atTie: "all",
  }));
}

/** The usual points of awards (示例): the best two of a union make its team, all of its awards its organisation. */
const AWARD_POINTS = { "award-1": 8, "award-2": 4, "award-3": 2 };
export const UNION_PRIZES: Pick<Scheme, "teams" | "organisationPrize" | "organisationAwards"> = {
  teams: {
    best: 2,
    memberWithoutTotal: "left-out",
    sharedRank: "1-1-3",
    awards: [{ id: "team", name: "团体奖", cut: { by: "top", count: 1 }, atTie: "all" }],
  },
  organisationPrize: AWARD_POINTS,
  organisationAwards: [
    { id: "organisation", name: "优秀组织奖", cut: { by: "top", count: 2 }, atTie: "none" },
  ],
};
