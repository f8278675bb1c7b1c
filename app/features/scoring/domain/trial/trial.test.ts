import { describe, expect, it } from "vitest";
import { blankScheme } from "../draft/blank-scheme";
import { changeModule } from "../draft/edit-draft";
import type { Stage } from "../scheme/scheme";
import { closeOrders } from "./tie-example";
import { canBeTried, sampleScores, tryStage } from "./trial";

const scheme = blankScheme("s", "焊工");
const stage = scheme.stages[0] as Stage;

describe("a trial", () => {
  it("scores and ranks by the stage's own weights, rounding and ties", () => {
    const lines = tryStage(stage, 1, [
      { name: "1", points: { 理论: "88", 实操: "91.25" } },
      { name: "2", points: { 理论: "90.5", 实操: "90.18" } },
      { name: "3", points: { 理论: "90.5", 实操: "" } },
    ]);
    expect(lines.map(({ total, rank }) => [total, rank])).toEqual([
      ["90.28", 1],
      ["90.28", 2],
      [null, null],
    ]);
    expect(lines[0]?.steps.map(({ code }) => code)).toContain("tie.metric");
  });

  it("runs while the weights are still short, and not while a value is none", () => {
    const short = changeModule(scheme, { stage: 0, module: 1 }, { weightBp: 6500 });
    expect(canBeTried(short)).toBe(true);
    expect(tryStage(short.stages[0] as Stage, 1, sampleScores(stage, 0))).toHaveLength(5);
    const aspects = [{ id: "A1", kind: "imported" as const, max: "" }];
    expect(canBeTried(changeModule(scheme, { stage: 0, module: 1 }, { aspects }))).toBe(false);
  });

  it("makes samples within each module's maximum, another five at each turn", () => {
    const [one, other] = [sampleScores(stage, 0), sampleScores(stage, 1)];
    expect(one).not.toEqual(other);
    const practice = one.map(({ points }) => Number(points.实操));
    expect(practice.every((points) => points > 0 && points <= 10)).toBe(true);
    expect(tryStage(stage, 1, one).every(({ total }) => total !== null)).toBe(true);
  });

  it("shows the pair whose winner depends on the declaration (contests.md §3)", () => {
    expect(closeOrders(1).map(({ rankOn, first }) => [rankOn, first])).toEqual([
      ["rounded", "one"],
      ["exact", "other"],
    ]);
  });
});
