import { describe, expect, it } from "vitest";
import { decimalText, exactText } from "~/shared/points";
import { judged, moduleOf, pointsAspect, stageOf, TRIM_ONE_EACH_SIDE } from "../example-stages";
import type { Aspect, Combine } from "../scheme/aspect";
import type { Stage } from "../scheme/scheme";
import { scoreAspect } from "./panel-mark";
import { scoreStage } from "./stage-score";

function panelMark(aspect: Aspect, row: string, changes: Partial<Stage> = {}) {
  const { plan, scores } = judged(stageOf([moduleOf("M", aspect)], changes), {
    A: { [aspect.id]: row },
  });
  const [planned, score] = [plan.aspects[0], scores[0]];
  if (!planned || !score) throw new Error("one aspect, one entry");
  return scoreAspect(plan, planned, score.sheet);
}

const value = (aspect: Aspect, row: string) => {
  const { mark, gap } = panelMark(aspect, row);
  return mark === null ? gap : exactText(mark);
};

const judgement: Aspect = { id: "1", kind: "judgement", max: "1.5" };

describe("judgement (contests.md §3, table of §5): score / 3 × max", () => {
  it.each([
    ["2 2 3", "1.17"],
    ["1 2 2", "0.83"],
    ["0 1 1", "0.33"],
    ["3 3 3", "1.50"],
  ])("%s out of 1.50 gives %s", (row, text) => {
    const { mark } = panelMark(judgement, row);
    expect(mark && decimalText(mark, 2)).toBe(text);
  });

  it("1 3 2 is refused: the marks differ by more than 1", () => {
    expect(value(judgement, "1 3 2")).toEqual({
      code: "spread-too-wide",
      values: { aspect: "1", spread: "2" },
    });
  });

  it("2 – 2 is incomplete: two judges of three", () => {
    expect(value(judgement, "2 - 2")).toEqual({
      code: "too-few-judges",
      values: { aspect: "1", present: 2, needed: 3 },
    });
    expect(value(judgement, "2 . 2")).toEqual({
      code: "not-entered",
      values: { aspect: "1", judge: "J2" },
    });
  });

  it("a scheme may let two judges do", () => {
    expect(value({ ...judgement, atLeast: 2 }, "2 - 2")).toBe("1");
  });
});

describe("measurement (contests.md §3)", () => {
  const met: Aspect = { id: "1", kind: "measurement", max: "2" };
  const graded: Aspect = {
    ...met,
    unit: "mm",
    bands: [
      { from: "9.98", to: "10.02", mark: "2" },
      { from: "9.95", to: "10.05", mark: "1" },
    ],
  };

  it("is met or not", () => {
    expect([value(met, "1"), value(met, "0")]).toEqual(["2", "0"]);
  });

  it.each([
    ["9.98", "2"],
    ["10.02", "2"],
    ["10.021", "1"],
    ["9.95", "1"],
    ["9.949", "0"],
  ])("a reading of %s is graded by the first band that holds it: %s", (reading, mark) => {
    expect(value(graded, reading)).toBe(mark);
  });

  it("is one agreed reading: differing ones are refused, one speaks for the panel", () => {
    expect(value(graded, "10 10.1")).toEqual({ code: "readings-differ", values: { aspect: "1" } });
    expect(value(graded, "10 10 10")).toBe("2");
    expect(value(graded, ". 10 .")).toBe("2");
  });

  it("may be averaged instead, each reading graded first", () => {
    expect(value({ ...graded, combine: { by: "mean" } }, "10 9.96")).toBe("1.5");
  });
});

describe("time, deductions, imported scores (contests.md §3)", () => {
  it("a time is graded by bands, or gives no points by itself", () => {
    const bands = [
      { to: "1800", mark: "10" },
      { to: "2400", mark: "5" },
    ];
    const timed: Aspect = { id: "1", kind: "time", max: "10", bands };
    expect([value(timed, "1800"), value(timed, "1800.001"), value(timed, "3000")]).toEqual([
      "10",
      "5",
      "0",
    ]);
    expect(value({ id: "1", kind: "time" }, "1800")).toBe("0");
  });

  it("a deduction is count × value, up to its limit", () => {
    const taken: Aspect = { id: "1", kind: "deduction", each: "0.5", atMost: "2" };
    expect([value(taken, "0"), value(taken, "3"), value(taken, "9")]).toEqual(["0", "-1.5", "-2"]);
    expect(value({ id: "1", kind: "deduction", each: "0.5" }, "9")).toBe("-4.5");
  });

  it("an imported score is one score", () => {
    const imported: Aspect = { id: "1", kind: "imported", max: "100" };
    expect(value(imported, "88.5")).toBe("88.5");
    expect(value(imported, "88.5 88.5")).toEqual({
      code: "more-than-one-mark",
      values: { aspect: "1", present: 2 },
    });
  });
});

describe("missing is not zero (glossary §3)", () => {
  const aspect = pointsAspect("1", TRIM_ONE_EACH_SIDE);

  it("a mark not entered leaves the aspect without a mark", () => {
    expect(value(aspect, "8 8 . 8 8")).toEqual({
      code: "not-entered",
      values: { aspect: "1", judge: "J3" },
    });
  });

  it("an absent judge is left out of the panel, never a zero", () => {
    expect(value(aspect, "9 7 - 8 8")).toBe("8");
    expect(value(aspect, "9 7 0 8 8")).toBe("23/3");
  });

  it("a panel that is absent to the last judge has no mark", () => {
    expect(value(aspect, "- - -")).toEqual({ code: "nobody-marked", values: { aspect: "1" } });
  });

  it("a mean may need a number of judges", () => {
    expect(value(pointsAspect("1", { by: "mean", atLeast: 3 }), "8 8 -")).toEqual({
      code: "too-few-judges",
      values: { aspect: "1", present: 2, needed: 3 },
    });
  });
});

describe("factors and their rounding (contests.md §3 “Factor”, “Rounding is declared”)", () => {
  const MIDDLE_FIVE: Combine = { by: "sum-kept", high: 1, low: 1, keep: 5, trimFrom: 5 };
  const dive: Aspect = {
    ...pointsAspect("1", MIDDLE_FIVE),
    factor: { fixed: "0.6", declared: true },
  };

  function factored(row: string, factor: number | null, round: Stage["round"], aspect = dive) {
    const stage = stageOf([moduleOf("M", aspect)], { round });
    const cells = row.split(" ");
    const scored = scoreStage(stage, 1, {
      entries: [{ entry: "A" }],
      panels: [{ module: "M", judges: cells.map((_, nth) => `J${nth}`) }],
      marks: cells.map((cell, nth) => {
        return { entry: "A", aspect: "1", judge: `J${nth}`, value: Number(cell) * 1000 };
      }),
      factors: factor === null ? [] : [{ entry: "A", aspect: "1", factor }],
    });
    if (!scored.ok) throw new Error(scored.reason.code);
    const { plan, scores } = scored.value;
    const [planned, score] = [plan.aspects[0], scores[0]];
    if (!planned || !score) throw new Error("one aspect, one entry");
    const { mark, factored, gap } = scoreAspect(plan, planned, score.sheet);
    return gap ?? [mark && exactText(mark), factored && exactText(factored)];
  }

  it.each([
    ["7.5 8.5 8 9 8 8 7.5", 3400, "81.6"],
    ["6 6.5 6 6 6.5 5.5 6.5", 3500, "65.1"],
  ])("%s × 0.6 × difficulty: one step carries the factor", (row, factor, text) => {
    expect(factored(row, factor, { panelMark: 2, total: 2 })).toEqual([text, text]);
  });

  it("a declared factor that isn't there leaves the aspect without a mark", () => {
    expect(factored("8 8 8 8 8 8 8", null, { total: 2 })).toEqual({
      code: "factor-not-declared",
      values: { aspect: "1" },
    });
  });

  it("two roundings, panel mark and factored mark, differ from one", () => {
    const component: Aspect = { ...pointsAspect("1"), factor: { declared: true } };
    const row = "7 7 7.25";
    expect(factored(row, 1600, { panelMark: 2, factored: 2, total: 2 }, component)).toEqual([
      "7.08",
      "11.33",
    ]);
    expect(factored(row, 1600, { panelMark: 2, total: 2 }, component)).toEqual(["11.33", "11.33"]);
    expect(factored(row, 1600, { factored: 2, total: 2 }, component)).toEqual(["85/12", "11.33"]);
    expect(factored(row, 1600, { total: 2 }, component)).toEqual(["34/3", "34/3"]);
    expect(factored("7 7 7.25", 2000, { panelMark: 1, factored: 2, total: 2 }, component)).toEqual([
      "7.1",
      "14.2",
    ]);
    expect(factored("7 7 7.25", 2000, { panelMark: 1, total: 2 }, component)).toEqual([
      "14.2",
      "14.2",
    ]);
  });
});
