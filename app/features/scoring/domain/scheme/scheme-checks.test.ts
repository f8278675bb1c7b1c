import { describe, expect, it } from "vitest";
import { problems, sound, withAspect, withModule, withStage } from "../example-schemes";
import { pointsAspect, theoryAndPractical } from "../example-stages";
import type { Aspect } from "./aspect";
import type { Module, Stage } from "./scheme";

describe("what belongs together is checked (contests.md §3)", () => {
  const module = (id: string, weightBp?: number): Module => {
    return { id, aspects: [pointsAspect(`${id}1`)], weightBp };
  };
  const modules = (...all: Module[]) => withStage({ modules: all });
  const stages = (...all: Partial<Stage>[]) => ({
    ...sound,
    stages: all.map((changes, nth) => theoryAndPractical({ id: `${nth}`, ...changes })),
  });
  const judgement: Aspect = { id: "1", kind: "judgement", max: "100" };

  it.each([
    ["a rule set that doesn't exist", { ...sound, engine: 99 }, "engine unknown-engine"],
    ["two stages of one name", stages({ id: "a" }, { id: "a" }), "stages[1].id same-id-twice"],
    [
      "two modules of one name",
      modules(module("a"), { ...module("a"), aspects: [pointsAspect("x")] }),
      "stages[0].modules[1].id same-id-twice",
    ],
    [
      "two aspects of one name, in whichever module",
      modules(module("a"), { ...module("b"), aspects: [pointsAspect("a1")] }),
      "stages[0].modules[1].aspects[0].id same-id-twice",
    ],
    [
      "module weights that stop short of 100 %",
      modules(module("a", 3000), module("b", 6500)),
      "stages[0].modules module-weights-short",
    ],
    [
      "module weights above 100 %",
      modules(module("a", 3000), module("b", 7500)),
      "stages[0].modules module-weights-over",
    ],
    [
      "a weight for one module only",
      modules(module("a", 3000), module("b")),
      "stages[0].modules module-weights-partly",
    ],
    [
      "stage weights that stop short",
      stages({ weightBp: 4000 }, { weightBp: 5000 }),
      "stages stage-weights-short",
    ],
    ["a weight for one stage only", stages({ weightBp: 4000 }, {}), "stages stage-weights-partly"],
    [
      "a first stage that carries",
      withStage({ carry: "previous" }),
      "stages[0].carry nothing-to-carry",
    ],
    [
      "a stage `*` that carries",
      stages({}, { id: "*", carry: "running" }),
      "stages[1].carry any-stage-carries",
    ],
    [
      "a step that misses the maximum",
      withAspect({ id: "1", kind: "points", max: "10", step: "3", combine: { by: "mean" } }),
      "stages[0].modules[0].aspects[0].step step-misses-max",
    ],
    [
      "trimming that leaves nobody",
      withAspect(pointsAspect("1", { by: "trimmed-mean", high: 1, low: 1, trimFrom: 2 })),
      "stages[0].modules[0].aspects[0].combine.trimFrom trims-everything",
    ],
    [
      "a panel too small for its rule",
      withAspect(pointsAspect("1", { by: "mean", atLeast: 3 }), { judges: 2 }),
      "stages[0].modules[0].aspects[0] panel-too-small",
    ],
    [
      "a judgement by two",
      withAspect(judgement, { judges: 2 }),
      "stages[0].modules[0].aspects[0] panel-too-small",
    ],
    [
      "a band upside down",
      withAspect({
        id: "1",
        kind: "measurement",
        max: "2",
        bands: [{ from: "3", to: "2", mark: "1" }],
      }),
      "stages[0].modules[0].aspects[0].bands[0] band-upside-down",
    ],
    [
      "a band above the maximum",
      withAspect({ id: "1", kind: "measurement", max: "2", bands: [{ mark: "2.5" }] }),
      "stages[0].modules[0].aspects[0].bands[0].mark band-above-max",
    ],
    [
      "a time with a maximum and no bands",
      withAspect({ id: "1", kind: "time", max: "2" }),
      "stages[0].modules[0].aspects[0] time-without-bands",
    ],
    [
      "aspects for each entry without their number",
      withModule({ aspectsFor: "each" }),
      "stages[0].modules[0] each-without-count",
    ],
    [
      "a number of aspects that are common",
      withModule({ aspectCount: 6 }),
      "stages[0].modules[0].aspectCount count-without-each",
    ],
    [
      "a scale for an unknown maximum",
      withAspect(pointsAspect("*"), { scaleTo: "100" }),
      "stages[0].modules[0].scaleTo scale-without-maximum",
    ],
    [
      "a sum of maxima other than stated",
      withStage({ outOf: "100" }),
      "stages[0].modules sum-of-maxima",
    ],
    [
      "points in WorldSkills style",
      { ...withModule({}), style: "worldskills" },
      "stages[0].modules[0].aspects[0].kind not-worldskills-kind",
    ],
    [
      "weights in WorldSkills style",
      { ...withAspect(judgement, { weightBp: 10_000 }), style: "worldskills" },
      "stages[0].modules[0].weightBp worldskills-weight",
    ],
    [
      "WorldSkills maxima that aren't 100",
      { ...withAspect({ ...judgement, max: "90" }), style: "worldskills" },
      "stages[0].modules sum-of-maxima",
    ],
    [
      "a tie metric that isn't there",
      withStage({ ties: [{ of: "module", id: "x", first: "higher" }] }),
      "stages[0].ties[0].id unknown-metric",
    ],
    [
      "a tie metric of a later stage",
      stages({ ties: [{ of: "stage", id: "1", first: "higher" }] }, {}),
      "stages[0].ties[0].id unknown-metric",
    ],
    [
      "breaking a tie by nothing",
      withStage({ advance: { by: "top", count: 1, atTie: "break" } }),
      "stages[0].advance break-without-metrics",
    ],
    [
      "metrics where no tie is broken",
      withStage({
        advance: {
          by: "top",
          count: 1,
          atTie: "all",
          breakBy: [{ of: "aspect", id: "T", first: "higher" }],
        },
      }),
      "stages[0].advance.breakBy metrics-without-break",
    ],
    [
      "an unknown metric to break by",
      withStage({
        advance: {
          by: "top",
          count: 1,
          atTie: "break",
          breakBy: [{ of: "aspect", id: "x", first: "higher" }],
        },
      }),
      "stages[0].advance.breakBy[0].id unknown-metric",
    ],
    [
      "points for an award that isn't given",
      { ...sound, organisationPrize: { 一等奖: 8 } },
      "organisationPrize.一等奖 unknown-award",
    ],
    [
      "organisation prizes without points to go by",
      { ...sound, organisationAwards: [] },
      "organisationAwards awards-without-points",
    ],
    [
      "a team prize named like an award",
      {
        ...sound,
        awards: [{ id: "a", cut: { by: "top", count: 1 }, atTie: "all" }],
        teams: {
          ...{ memberWithoutTotal: "left-out", sharedRank: "1-1-3" },
          awards: [{ id: "a", cut: { by: "top", count: 1 }, atTie: "all" }],
        },
      },
      "teams.awards[0].id same-id-twice",
    ],
    [
      "two rankings of one name",
      { ...sound, rankings: [{ id: "a" }, { id: "a" }] },
      "rankings[1].id same-id-twice",
    ],
  ])("refuses %s", (_, json, problem) => {
    expect(problems(json)).toEqual([problem]);
  });

  it("names every gap at once", () => {
    expect(problems({ ...sound, engine: 99, awards: [{ id: "a" }] })).toEqual([
      "awards[0] missing",
      "awards[0] missing",
    ]);
    expect(problems({ ...stages({ carry: "previous", outOf: "90" }), engine: 99 })).toEqual([
      "engine unknown-engine",
      "stages[0].carry nothing-to-carry",
      "stages[0].modules sum-of-maxima",
    ]);
  });
});
