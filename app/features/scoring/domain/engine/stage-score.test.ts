import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fractionText } from "~/shared/fraction";
import { stageOf } from "../example-stages";
import type { Aspect, Combine } from "../scheme/aspect";
import type { Module, Stage } from "../scheme/scheme";
import type { Mark, StageInput } from "./mark";
import { changeMark, type StageScore, scoreStage } from "./stage-score";

const combine = fc.constantFrom<Combine>(
  { by: "mean" },
  { by: "median" },
  { by: "trimmed-mean", high: 1, low: 1, trimFrom: 3 },
  { by: "sum-kept", high: 1, low: 0, keep: 4, trimFrom: 4 },
);
const digits = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

const anyStage: fc.Arbitrary<Stage> = fc
  .record({
    rules: fc.array(combine, { minLength: 1, maxLength: 4 }),
    panelMark: digits,
    module: digits,
    total: fc.integer({ min: 0, max: 3 }),
    rankOn: fc.constantFrom("rounded" as const, "exact" as const),
    sharedRank: fc.constantFrom("1-1-3" as const, "1-1-2" as const),
  })
  .map(({ rules, panelMark, module, total, ...rest }) => {
    const modules = rules.map((rule, nth): Module => {
      const aspect: Aspect = {
        id: `${nth}`,
        kind: "points",
        max: "10",
        step: "0.5",
        combine: rule,
      };
      return { id: `M${nth}`, aspects: [aspect] };
    });
    const ties = [{ of: "module", id: "M0", first: "higher" } as const];
    return stageOf(modules, { round: { panelMark, module, total }, ties, ...rest });
  });

const JUDGES = ["J1", "J2", "J3", "J4", "J5"];

/** A filled sheet of every judge for up to eight entries; some judges absent, some marks not entered. */
const anySheet = anyStage.chain((stage) => {
  const seats = stage.modules.flatMap(({ aspects }) =>
    aspects.flatMap(({ id }) => JUDGES.map((judge) => ({ aspect: id, judge }))),
  );
  const half = fc.integer({ min: 0, max: 20 }).map((n) => n * 500);
  const cell = fc.oneof(
    { weight: 60, arbitrary: half },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  const rows = fc.array(fc.array(cell, { minLength: seats.length, maxLength: seats.length }), {
    minLength: 2,
    maxLength: 8,
  });
  return rows.map((table) => ({ stage, input: toInput(stage, seats, table) }));
});

function toInput(
  stage: Stage,
  seats: readonly { aspect: string; judge: string }[],
  table: readonly (readonly (number | null | undefined)[])[],
): StageInput {
  const marks = table.flatMap((row, nth) =>
    row.flatMap((value, at): Mark[] => {
      const seat = seats[at];
      return seat && value !== undefined ? [{ entry: `E${nth}`, ...seat, value }] : [];
    }),
  );
  return {
    entries: table.map((_, nth) => ({ entry: `E${nth}` })),
    panels: stage.modules.map(({ id }) => ({ module: id, judges: JUDGES })),
    marks,
  };
}

function scored(stage: Stage, input: StageInput): StageScore {
  const score = scoreStage(stage, 1, input);
  if (!score.ok) throw new Error(score.reason.code);
  return score.value;
}

/** Everything that a result says of a stage, as text. */
function told({ placings }: StageScore) {
  return placings.map(({ score, rank, isTied }) => {
    const { entry, total, exact, gaps } = score;
    return [
      entry,
      total && fractionText(total),
      exact && fractionText(exact),
      rank,
      isTied,
      gaps.length,
    ];
  });
}

describe("properties of any sheet (contests.md §5)", () => {
  it("the order of marks, of judges and of entries changes nothing", () => {
    fc.assert(
      fc.property(anySheet, ({ stage, input }) => {
        const turned = {
          entries: [...input.entries].reverse(),
          panels: input.panels.map((panel) => ({ ...panel, judges: [...panel.judges].reverse() })),
          marks: [...input.marks].reverse(),
        };
        expect(told(scored(stage, turned))).toEqual(told(scored(stage, input)));
      }),
    );
  });

  it("scoring twice changes nothing", () => {
    fc.assert(
      fc.property(anySheet, ({ stage, input }) => {
        expect(told(scored(stage, input))).toEqual(told(scored(stage, input)));
      }),
    );
  });

  it("removing an ineligible entry changes no order among the others", () => {
    fc.assert(
      fc.property(anySheet, ({ stage, input }) => {
        const names = (score: StageScore) => score.placings.map(({ score: { entry } }) => entry);
        const all = names(scored(stage, input)).filter((entry) => entry !== "E0");
        const others = {
          ...input,
          entries: input.entries.filter(({ entry }) => entry !== "E0"),
          marks: input.marks.filter(({ entry }) => entry !== "E0"),
        };
        expect(names(scored(stage, others))).toEqual(all);
      }),
    );
  });

  it("one mark changed and ranked anew equals the full computation", () => {
    fc.assert(
      fc.property(
        anySheet,
        fc.nat(),
        fc.integer({ min: 0, max: 20 }),
        ({ stage, input }, nth, halves) => {
          const at = nth % Math.max(1, input.marks.length);
          const old = input.marks[at];
          if (old === undefined) return;
          const mark = { ...old, value: halves * 500 };
          const marks = input.marks.map((each, place) => (place === at ? mark : each));
          expect(told(changeMark(scored(stage, input), mark))).toEqual(
            told(scored(stage, { ...input, marks })),
          );
        },
      ),
    );
  });

  it("a higher mark never makes a total smaller", () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), ({ stage, input }, nth) => {
        const before = scored(stage, input);
        const old = input.marks[nth % Math.max(1, input.marks.length)];
        if (old === undefined || old.value === null || old.value > 9500) return;
        const after = changeMark(before, { ...old, value: old.value + 500 });
        const total = (score: StageScore) =>
          score.scores.find(({ entry }) => entry === old.entry)?.exact;
        const [low, high] = [total(before), total(after)];
        if (low && high) expect(compare(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("a change leaves every other entry's totals as they were, the same objects", () => {
    fc.assert(
      fc.property(anySheet, ({ stage, input }) => {
        const before = scored(stage, input);
        const mark = { entry: "E1", aspect: "0", judge: "J1", value: 5000 };
        const after = changeMark(before, mark);
        after.scores.forEach((score, at) => {
          if (score.entry !== "E1") expect(score).toBe(before.scores[at]);
        });
      }),
    );
  });
});

describe("marks that fit nowhere are refused, in a fixed order (house.md §3)", () => {
  const stage = stageOf([
    {
      id: "M",
      aspects: [{ id: "1", kind: "points", max: "10", step: "1", combine: { by: "mean" } }],
    },
  ]);
  const good: Mark = { entry: "A", aspect: "1", judge: "J1", value: 8000 };
  const input = (marks: readonly Mark[], entries = ["A"]): StageInput => ({
    entries: entries.map((entry) => ({ entry })),
    panels: [{ module: "M", judges: ["J1"], readers: ["timekeeper"] }],
    marks,
  });
  const refusal = (marks: readonly Mark[], entries?: string[]) => {
    const score = scoreStage(stage, 1, input(marks, entries));
    return score.ok ? null : score.reason.code;
  };

  it.each([
    ["an entry listed twice", [good], ["A", "A"], "entry-twice"],
    ["an entry that isn't there", [{ ...good, entry: "B" }], ["A"], "unknown-entry"],
    ["an aspect that isn't in the scheme", [{ ...good, aspect: "2" }], ["A"], "not-in-scheme"],
    ["a judge who isn't on the panel", [{ ...good, judge: "J9" }], ["A"], "judge-not-on-panel"],
    ["a reader who gives points", [{ ...good, judge: "timekeeper" }], ["A"], "judge-not-on-panel"],
    ["a mark given twice", [good, good], ["A"], "marked-twice"],
  ])("%s", (_, marks, entries, code) => {
    expect(refusal(marks, entries)).toBe(code);
    expect(refusal([good])).toBeNull();
  });
});

it("panels by module: each entry is marked by the panel that names it", () => {
  const stage = stageOf([
    {
      id: "M",
      aspects: [{ id: "1", kind: "points", max: "10", step: "1", combine: { by: "mean" } }],
    },
  ]);
  const mark = (entry: string, judge: string, value: number) => ({
    entry,
    aspect: "1",
    judge,
    value,
  });
  const { placings } = scored(stage, {
    entries: [{ entry: "A" }, { entry: "B" }],
    panels: [
      { module: "M", judges: ["J1", "J2"], entries: ["A"] },
      { module: "M", judges: ["J3"], entries: ["B"] },
    ],
    marks: [mark("A", "J1", 8000), mark("A", "J2", 9000), mark("B", "J3", 9000)],
  });
  expect(
    placings.map(({ score }) => [score.entry, score.total && fractionText(score.total)]),
  ).toEqual([
    ["B", "9"],
    ["A", "17/2"],
  ]);
});
