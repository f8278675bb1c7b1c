import { describe, expect, it } from "vitest";
import { decimalText, exactText } from "~/shared/points";
import { judged, moduleOf, pointsAspect, stageOf, theoryAndPractical } from "../example-stages";
import type { Module, Stage } from "../scheme/scheme";
import type { StageEntry } from "./mark";

const single = (id: string) => pointsAspect(id, { by: "single" });

function totalOf(stage: Stage, row: Record<string, string>, entry: Omit<StageEntry, "entry"> = {}) {
  const score = judged(stage, { A: row }, { A: entry }).scores[0];
  if (!score) throw new Error("one entry");
  const { own, exact, total, noScore, gaps } = score;
  return {
    own: own && exactText(own),
    exact: exact && exactText(exact),
    total: total && decimalText(total, stage.round.total),
    noScore,
    gaps: gaps.map(({ code }) => code),
  };
}

describe("weights and roundings (contests.md §3)", () => {
  it("theory 30 : practical 70 in basis points", () => {
    expect(totalOf(theoryAndPractical(), { T: "88", P: "91.25" })).toMatchObject({
      exact: "90.275",
      total: "90.28",
    });
  });

  it("modules without weights are added", () => {
    const stage = stageOf([moduleOf("a", single("A1")), moduleOf("b", single("B1"))]);
    expect(totalOf(stage, { A1: "40.5", B1: "30.25" })).toMatchObject({ total: "70.75" });
  });

  it("rounds at exactly the declared levels, half up", () => {
    const row = { T: "88", P: "91.25" };
    const rounded = (round: Stage["round"]) => totalOf(theoryAndPractical({ round }), row);
    expect(rounded({ total: 1 })).toMatchObject({ own: "90.275", exact: "90.275", total: "90.3" });
    expect(rounded({ stage: 2, total: 1 })).toMatchObject({
      own: "90.28",
      exact: "90.28",
      total: "90.3",
    });
    expect(rounded({ module: 0, total: 2 })).toMatchObject({ own: "90.1", total: "90.10" });
    expect(rounded({ panelMark: 1, total: 3 })).toMatchObject({ own: "90.31", total: "90.310" });
  });

  it("puts a module on its declared scale before it is weighted", () => {
    const safety: Module = {
      ...moduleOf("safety", { ...single("S1"), kind: "imported", max: "60" }),
      scaleTo: "100",
    };
    expect(totalOf(stageOf([safety]), { S1: "45" })).toMatchObject({ total: "75.00" });
  });

  it("a module may stop at zero", () => {
    const aspects = [single("A1"), { id: "D", kind: "deduction", each: "5" } as const];
    const module = moduleOf("a", ...aspects);
    expect(totalOf(stageOf([module]), { A1: "8", D: "2" })).toMatchObject({ total: "-2.00" });
    const floored = { ...module, notBelowZero: true };
    expect(totalOf(stageOf([floored]), { A1: "8", D: "2" })).toMatchObject({ total: "0.00" });
  });
});

describe("the seven kinds of no score (glossary §3)", () => {
  const full = { T: "80", P: "90" };

  it("not entered: the total is incomplete, and says all that is missing", () => {
    const { scores } = judged(theoryAndPractical(), { A: { T: ".", P: "." } });
    expect(scores[0]).toMatchObject({ total: null, noScore: null });
    expect(scores[0]?.gaps).toEqual([
      { code: "nobody-marked", values: { aspect: "T" } },
      { code: "nobody-marked", values: { aspect: "P" } },
    ]);
  });

  it("judge absent: left out of the panel, the total stands", () => {
    const stage = stageOf([moduleOf("a", pointsAspect("A1"))]);
    expect(totalOf(stage, { A1: "8 - 9" })).toMatchObject({ total: "8.50", gaps: [] });
  });

  it.each(["absent", "forfeited", "disqualified", "void"] as const)(
    "%s: no total, even where marks exist",
    (noScore) => {
      expect(totalOf(theoryAndPractical(), full, { noScore })).toMatchObject({
        total: null,
        own: null,
        noScore,
      });
    },
  );

  it("a void module has no mark; the scheme says whether the stage falls with it", () => {
    const entry = { voidModules: ["theory"] };
    expect(totalOf(theoryAndPractical(), full, entry)).toMatchObject({
      total: "63.00",
      noScore: null,
    });
    const stage = theoryAndPractical();
    const modules = stage.modules.map((module): Module => ({ ...module, ifVoid: "stage" }));
    expect(totalOf({ ...stage, modules }, full, entry)).toMatchObject({
      total: null,
      noScore: "void",
    });
  });

  it("zero is a real 0", () => {
    expect(totalOf(theoryAndPractical(), { T: "0", P: "0" })).toMatchObject({
      total: "0.00",
      noScore: null,
      gaps: [],
    });
  });
});

describe("what makes a total incomplete (contests.md §3 “incomplete, not smaller”)", () => {
  it("a panel with fewer sheets than the scheme says", () => {
    const module: Module = { ...moduleOf("a", pointsAspect("A1")), judges: 3 };
    expect(totalOf(stageOf([module]), { A1: "8 9" })).toMatchObject({
      total: null,
      gaps: ["panel-short"],
    });
    expect(totalOf(stageOf([module]), { A1: "8 9 -" })).toMatchObject({ total: "8.50" });
  });

  it("fewer aspects declared for the entry than the scheme says", () => {
    const aspects = [single("1"), single("2"), single("3")];
    const module: Module = { id: "a", aspects, aspectsFor: "each", aspectCount: 2 };
    expect(totalOf(stageOf([module]), { 1: "8", 3: "9" })).toMatchObject({ total: "17.00" });
    expect(totalOf(stageOf([module]), { 1: "8" })).toMatchObject({
      total: null,
      gaps: ["aspects-not-declared"],
    });
  });

  it("nothing of an earlier stage to carry", () => {
    const stage = theoryAndPractical({ carry: "previous" });
    expect(totalOf(stage, { T: "80", P: "90" }, { carried: null })).toMatchObject({
      total: null,
      gaps: ["nothing-carried"],
    });
  });
});
