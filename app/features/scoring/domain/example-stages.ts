import { invariant } from "~/shared/invariant";
import { parseThousandths } from "~/shared/points";
import type { Mark, StageEntry, StageInput } from "./engine/mark";
import { type StageScore, scoreStage } from "./engine/stage-score";
import type { Aspect, Combine } from "./scheme/aspect";
import type { Module, Stage } from "./scheme/scheme";

/** Marks as tests write them: entry → aspect → "8.5 9 - ." for J1, J2, …; `-` is an absent judge, `.` not entered. */
export type MarkTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const TRIM_ONE_EACH_SIDE: Combine = {
  by: "trimmed-mean",
  high: 1,
  low: 1,
  trimFrom: 4,
};

/** An aspect of points out of 100 in steps of 0.01, its panel combined as told. */
export function pointsAspect(id: string, combine: Combine = { by: "mean" }): Aspect {
  return { id, kind: "points", max: "100", step: "0.01", combine };
}

export function moduleOf(id: string, ...aspects: Aspect[]): Module {
  return { id, aspects };
}

/** A stage that rounds totals to two digits, ranks on them and shares ranks as 1-1-3. */
export function stageOf(modules: readonly Module[], changes: Partial<Stage> = {}): Stage {
  return {
    id: "final",
    modules,
    carry: "none",
    round: { total: 2 },
    rankOn: "rounded",
    ties: [],
    sharedRank: "1-1-3",
    ...changes,
  };
}

/** Theory 30 and practical 70, one examiner each: the marks are the module totals. */
export function theoryAndPractical(changes: Partial<Stage> = {}): Stage {
  return stageOf(
    [
      { ...moduleOf("theory", pointsAspect("T", { by: "single" })), weightBp: 3000 },
      { ...moduleOf("practical", pointsAspect("P", { by: "single" })), weightBp: 7000 },
    ],
    changes,
  );
}

/** Scores a table of marks by rule set 1; the panel of a module is as long as its longest row of marks. */
export function judged(
  stage: Stage,
  table: MarkTable,
  entries: Readonly<Record<string, Omit<StageEntry, "entry">>> = {},
): StageScore {
  const score = scoreStage(stage, 1, inputOf(stage, table, entries));
  invariant(score.ok, "the table of marks fits its stage");
  return score.value;
}

/** The input that `judged` scores. */
export function inputOf(
  stage: Stage,
  table: MarkTable,
  entries: Readonly<Record<string, Omit<StageEntry, "entry">>> = {},
): StageInput {
  const marks = Object.entries(table).flatMap(([entry, aspects]) =>
    Object.entries(aspects).flatMap(([aspect, row]) => marksOfRow(entry, aspect, row)),
  );
  const judgesOf = (aspects: readonly Aspect[]) => {
    const rows = Object.values(table).flatMap((row) => aspects.map(({ id }) => row[id] ?? ""));
    const size = Math.max(...rows.map((row) => row.split(" ").filter(Boolean).length));
    return Array.from({ length: size }, (_, nth) => `J${nth + 1}`);
  };
  return {
    entries: [...new Set([...Object.keys(table), ...Object.keys(entries)])].map((entry) => ({
      entry,
      ...entries[entry],
    })),
    panels: stage.modules.map(({ id, aspects }) => ({ module: id, judges: judgesOf(aspects) })),
    marks,
  };
}

function marksOfRow(entry: string, aspect: string, row: string): Mark[] {
  return row.split(" ").flatMap((cell, nth) => {
    if (cell === ".") return [];
    return [
      { entry, aspect, judge: `J${nth + 1}`, value: cell === "-" ? null : thousandths(cell) },
    ];
  });
}

/** 8.5 as "8.5" → 8500; for tests, which write only decimals. */
export function thousandths(text: string): number {
  const value = parseThousandths(text);
  invariant(value !== null, `${text} is a decimal`);
  return value;
}
