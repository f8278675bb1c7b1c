import type { Aspect } from "../scheme/aspect";
import type { Module, Scheme, Stage } from "../scheme/scheme";

const LATEST_ENGINE = 1;

/** What most of a district's finals look like (示例): theory 30 : practice 70, totals to two digits. */
export function blankScheme(id: string, title: string): Scheme {
  const theory: Module = {
    id: "理论",
    weightBp: 3000,
    marking: "works",
    aspects: [{ id: "理论成绩", kind: "imported", max: "100" }],
  };
  const practice: Module = {
    id: "实操",
    weightBp: 7000,
    marking: "on-site",
    way: "entry-by-entry",
    runningTotal: "never",
    contestantSigns: true,
    judges: 5,
    aspects: [blankAspect("A1")],
  };
  return {
    id,
    version: 1,
    engine: LATEST_ENGINE,
    style: "points",
    title,
    stages: [blankStage("决赛", [theory, practice])],
  };
}

export function blankStage(id: string, modules: readonly Module[]): Stage {
  return {
    id,
    modules,
    carry: "none",
    round: { panelMark: 2, total: 2 },
    rankOn: "rounded",
    ties: modules[1] ? [{ of: "module", id: modules[1].id, first: "higher" }] : [],
    sharedRank: "1-1-3",
  };
}

export function blankModule(id: string): Module {
  return { id, marking: "on-site", way: "entry-by-entry", judges: 5, aspects: [blankAspect("1")] };
}

/** Points out of ten in half steps, of five judges the highest and the lowest left out. */
export function blankAspect(id: string): Aspect {
  return {
    id,
    kind: "points",
    max: "10",
    step: "0.5",
    combine: { by: "trimmed-mean", high: 1, low: 1, trimFrom: 5, atLeast: 3 },
  };
}
