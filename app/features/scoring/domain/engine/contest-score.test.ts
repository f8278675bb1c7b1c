import { describe, expect, it } from "vitest";
import { decimalText } from "~/shared/points";
import { inputOf, type MarkTable, moduleOf, pointsAspect, stageOf } from "../example-stages";
import type { Carry, Scheme, Stage } from "../scheme/scheme";
import { scoreContest } from "./contest-score";

const stage = (id: string, carry: Carry, weightBp?: number): Stage =>
  stageOf([moduleOf("M", pointsAspect("1", { by: "single" }))], { id, carry, weightBp });

const scheme = (...stages: Stage[]): Scheme => {
  return { id: "s", version: 1, engine: 1, style: "points", stages };
};

function totals(scheme: Scheme, marks: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const inputs = Object.entries(marks).map(([name, entries]) => {
    const table: MarkTable = Object.fromEntries(
      Object.entries(entries).map(([entry, mark]) => [entry, { 1: mark }]),
    );
    return { ...inputOf(scheme.stages[0] as Stage, table), stage: name };
  });
  const result = scoreContest(scheme, inputs);
  if (!result.ok) return result.reason;
  return result.value.map(({ plan, placings }) => [
    plan.stage.id,
    ...placings.map(({ score }) => `${score.entry} ${score.total && decimalText(score.total, 2)}`),
  ]);
}

const three = { a: { X: "50", Y: "40" }, b: { X: "20", Y: "25" }, c: { X: "10", Y: "16" } };

describe("a stage starts from zero, or adds what was before (contests.md §3 “Weights”)", () => {
  it.each([
    ["none", "X 50.00", "Y 25.00", "Y 16.00"],
    ["previous", "X 50.00", "X 70.00", "Y 41.00"],
    ["running", "X 50.00", "X 70.00", "Y 81.00"],
  ] as const)("%s", (carry, first, second, third) => {
    const stages = totals(scheme(stage("a", "none"), stage("b", carry), stage("c", carry)), three);
    expect(Array.isArray(stages) && stages.map(([, best]) => best)).toEqual([first, second, third]);
  });

  it("stage weights hold where totals are added up; a stage by itself keeps its own scale", () => {
    const weighted = scheme(stage("a", "none", 4000), stage("b", "running", 6000));
    expect(totals(weighted, { a: { X: "90", Y: "80" }, b: { X: "70", Y: "80" } })).toEqual([
      ["a", "X 90.00", "Y 80.00"],
      ["b", "Y 80.00", "X 78.00"],
    ]);
  });

  it("an entry that was not in an earlier stage has nothing to carry and stays incomplete", () => {
    const carried = scheme(stage("a", "none"), stage("b", "previous"));
    expect(totals(carried, { a: { X: "50" }, b: { X: "20", Z: "99" } })).toEqual([
      ["a", "X 50.00"],
      ["b", "X 70.00", "Z null"],
    ]);
  });

  it("stages are scored in the scheme's order, whatever the order of the files", () => {
    const carried = scheme(stage("a", "none"), stage("b", "previous"));
    const result = totals(carried, { b: { X: "20" }, a: { X: "50" } });
    expect(result).toEqual([
      ["a", "X 50.00"],
      ["b", "X 70.00"],
    ]);
  });
});

describe("refusals", () => {
  const carried = scheme(stage("a", "none"), stage("b", "none"), stage("c", "previous"));
  const running = scheme(stage("a", "none"), stage("b", "none"), stage("c", "running"));

  it("names a stage that the scheme doesn't have", () => {
    expect(totals(carried, { z: { X: "1" } })).toEqual({
      code: "unknown-stage",
      values: { stage: "z" },
    });
  });

  it("names the stage that a later one would carry", () => {
    expect(totals(carried, { a: { X: "1" }, c: { X: "1" } })).toEqual({
      code: "stage-missing",
      values: { stage: "b" },
    });
    expect(totals(carried, { b: { X: "1" }, c: { X: "1" } })).toHaveLength(2);
    expect(totals(running, { b: { X: "1" }, c: { X: "1" } })).toEqual({
      code: "stage-missing",
      values: { stage: "a" },
    });
  });

  it("one stage `*` holds for every stage of the file by itself", () => {
    const any = scheme(stage("*", "none"));
    expect(totals(any, { 上午: { X: "1" }, 下午: { X: "2" } })).toEqual([
      ["上午", "X 1.00"],
      ["下午", "X 2.00"],
    ]);
  });
});
