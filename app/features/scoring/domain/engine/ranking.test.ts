import { describe, expect, it } from "vitest";
import {
  judged,
  type MarkTable,
  moduleOf,
  pointsAspect,
  stageOf,
  theoryAndPractical,
} from "../example-stages";
import type { Metric, Stage } from "../scheme/scheme";
import type { StageEntry } from "./mark";
import { shareRanks } from "./shared-rank";

function ranks(
  stage: Stage,
  table: MarkTable,
  entries: Readonly<Record<string, Omit<StageEntry, "entry">>> = {},
) {
  const { placings } = judged(stage, table, entries);
  return placings.map(
    ({ score, rank, isTied }) => `${score.entry} ${rank ?? "–"}${isTied ? "=" : ""}`,
  );
}

const onePart = (changes: Partial<Stage> = {}) =>
  stageOf([moduleOf("M", pointsAspect("1", { by: "single" }))], changes);
const one = (marks: Record<string, string>): MarkTable =>
  Object.fromEntries(Object.entries(marks).map(([entry, mark]) => [entry, { 1: mark }]));

describe("the rounding trap, both ways (contests.md §3 “Rounding is declared”)", () => {
  const trap = { 甲: { T: "88", P: "91.25" }, 乙: { T: "90.5", P: "90.18" } };
  const byTheory: Metric = { of: "module", id: "theory", first: "higher" };
  const byPractical: Metric = { of: "module", id: "practical", first: "higher" };

  it("90.275 and 90.276 both show 90.28; on the exact total 乙 wins", () => {
    const stage = theoryAndPractical({ rankOn: "exact", ties: [byPractical] });
    expect(ranks(stage, trap)).toEqual(["乙 1", "甲 2"]);
  });

  it("on the rounded total they are equal and the declared metric decides: practical makes 甲 win", () => {
    const stage = theoryAndPractical({ rankOn: "rounded", ties: [byPractical] });
    expect(ranks(stage, trap)).toEqual(["甲 1", "乙 2"]);
  });

  it("with theory declared first 乙 wins, with nothing declared they share the rank", () => {
    expect(ranks(theoryAndPractical({ ties: [byTheory, byPractical] }), trap)).toEqual([
      "乙 1",
      "甲 2",
    ]);
    expect(ranks(theoryAndPractical(), trap)).toEqual(["乙 1=", "甲 1="]);
  });
});

describe("shared ranks (contests.md §3: 1-1-3 or 1-1-2)", () => {
  const table = one({ A: "90", B: "90", C: "80", D: "80", E: "70" });

  it("1-1-3 leaves out the ranks that are taken", () => {
    expect(ranks(onePart(), table)).toEqual(["A 1=", "B 1=", "C 3=", "D 3=", "E 5"]);
  });

  it("1-1-2 counts on", () => {
    const stage = onePart({ sharedRank: "1-1-2" });
    expect(ranks(stage, table)).toEqual(["A 1=", "B 1=", "C 2=", "D 2=", "E 3"]);
  });

  it("both agree where nobody is equal", () => {
    expect([shareRanks([1, 1, 1], "1-1-3"), shareRanks([1, 1, 1], "1-1-2")]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});

describe("ties: an ordered list of metrics (contests.md §3 “Ties”)", () => {
  const practical: Metric = { of: "module", id: "practical", first: "higher" };
  const time: Metric = { of: "reading", id: "time", first: "lower" };
  const safety: Metric = { of: "aspect", id: "S", first: "higher" };
  const single = (id: string) => pointsAspect(id, { by: "single" });
  const modules = [
    moduleOf("theory", single("T")),
    moduleOf("practical", single("P"), single("S"), { id: "time", kind: "time" }),
  ];
  const table: MarkTable = {
    A: { T: "40", P: "30", S: "10", time: "1800" },
    B: { T: "30", P: "35", S: "15", time: "1900" },
    C: { T: "30", P: "30", S: "20", time: "1700" },
  };
  const order = (...ties: Metric[]) => ranks(stageOf(modules, { ties }), table);

  it("the order of the list is data: real rule books contradict each other", () => {
    expect(order(practical, time)).toEqual(["C 1", "B 2", "A 3"]);
    expect(order(time, practical)).toEqual(["C 1", "A 2", "B 3"]);
    expect(order({ ...time, first: "higher" })).toEqual(["B 1", "A 2", "C 3"]);
    expect(order(safety)).toEqual(["C 1", "B 2", "A 3"]);
    expect(order(practical)).toEqual(["B 1=", "C 1=", "A 3"]);
  });

  it("a stage's own total can break a tie of carried totals", () => {
    const stage = onePart({
      carry: "previous",
      ties: [{ of: "stage", id: "final", first: "higher" }],
    });
    const scored = ranks(stage, one({ A: "40", B: "50" }), {
      A: { carried: [{ stage: "first", own: { n: 50, d: 1 } }] },
      B: { carried: [{ stage: "first", own: { n: 40, d: 1 } }] },
    });
    expect(scored).toEqual(["B 1", "A 2"]);
    const byFirst: Metric = { of: "stage", id: "first", first: "higher" };
    const other = ranks({ ...stage, ties: [byFirst] }, one({ A: "40", B: "50" }), {
      A: { carried: [{ stage: "first", own: { n: 50, d: 1 } }] },
      B: { carried: [{ stage: "first", own: { n: 40, d: 1 } }] },
    });
    expect(other).toEqual(["A 1", "B 2"]);
  });

  it("whoever has no value for a metric comes after those who have one", () => {
    const stage = stageOf(modules, { ties: [practical] });
    const entries = { B: { voidModules: ["practical"] } };
    const equal = {
      A: { T: "20", P: "5", S: "5", time: "1" },
      B: { T: "30", P: "5", S: "5", time: "1" },
    };
    expect(ranks(stage, equal, entries)).toEqual(["A 1", "B 2"]);
  });
});

it("a stage may rank the lower total first", () => {
  expect(ranks(onePart({ first: "lower" }), one({ A: "12", B: "9", C: "10" }))).toEqual([
    "B 1",
    "C 2",
    "A 3",
  ]);
});

it("the incomplete come after the ranked, those with no score last (glossary §3)", () => {
  const table = one({ A: ".", B: "50", C: "70", D: "60" });
  const entries = { C: { noScore: "disqualified" as const }, Z: { noScore: "absent" as const } };
  expect(ranks(onePart(), table, entries)).toEqual(["D 1", "B 2", "A –", "C –", "Z –"]);
});
