import { decimalText, parseThousandths, thousandthsText } from "~/shared/points";
import { type StageScore, scoreStage } from "../engine/stage-score";
import { explainEntry } from "../explanation/explain-entry";
import type { Step } from "../explanation/step";
import { moduleMaximum } from "../scheme/maxima";
import type { Module, Scheme, Stage } from "../scheme/scheme";
import { schemeShape } from "../scheme/scheme-shape";
import type { SchemeProblem } from "../scheme/shape";

/** A made-up contestant: the points of each module, by its id, as they are typed. */
export interface Sample {
  readonly name: string;
  readonly points: Readonly<Record<string, string>>;
}

export interface TrialLine {
  readonly name: string;
  /** As the stage declares it; null where a module's points are missing or no number. */
  readonly total: string | null;
  readonly rank: number | null;
  readonly isTied: boolean;
  readonly steps: readonly Step[];
}

const HUNDRED: string = "100";
const SAMPLE_NAMES = ["1", "2", "3", "4", "5"];
/** Shares of a module's maximum in ten thousandths: far apart, close together, and one pair that crosses. */
const SHARES = [8800, 9050, 8200, 7850, 9125, 9018, 8640, 8365, 9400, 7730];

/** Whether a draft is sound enough that its stages can be tried: every value is one, whatever the sums say. */
export function canBeTried(draft: Scheme): boolean {
  const problems: SchemeProblem[] = [];
  schemeShape(draft, [], problems);
  return problems.length === 0;
}

/** Five samples with points for each module of a stage, to two digits; `turn` gives another five. */
export function sampleScores(stage: Stage, turn: number): Sample[] {
  return SAMPLE_NAMES.map((name, row) => ({
    name,
    points: Object.fromEntries(
      stage.modules.map((module, column) => {
        const share = SHARES[(row * 3 + column * 4 + turn * 7) % SHARES.length] ?? 8000;
        const most = parseThousandths(maximumOfModule(module)) ?? 100_000;
        return [module.id, thousandthsText(Math.round((most * share) / 100_000) * 10)];
      }),
    ),
  }));
}

/** The samples scored and ranked by the stage's own weights, rounding and ties, in the samples' order. */
export function tryStage(stage: Stage, engine: number, samples: readonly Sample[]): TrialLine[] {
  const scored = scoreStage(collapsed(stage), engine, {
    entries: samples.map(({ name }) => ({ entry: name })),
    panels: stage.modules.map(({ id }) => ({ module: id, judges: [ONE] })),
    marks: samples.flatMap(({ name, points }) =>
      stage.modules.flatMap(({ id }) => {
        const value = parseThousandths(points[id] ?? "");
        return value === null ? [] : [{ entry: name, aspect: id, judge: ONE, value }];
      }),
    ),
  });
  if (!scored.ok) return [];
  return samples.map(({ name }) => lineOf(scored.value, name));
}

const ONE = "—";

function lineOf(score: StageScore, name: string): TrialLine {
  const placing = score.placings.find((one) => one.score.entry === name);
  const total = placing?.score.total ?? null;
  return {
    name,
    total: total && decimalText(total, score.plan.stage.round.total),
    rank: placing?.rank ?? null,
    isTied: placing?.isTied ?? false,
    steps: explainEntry(score, name),
  };
}

/** The stage with each module as one score from elsewhere: what follows the modules is tried, not the sheets. */
function collapsed(stage: Stage): Stage {
  const { advance: _advance, outOf: _outOf, ...rest } = stage;
  const { panelMark: _panelMark, factored: _factored, ...round } = stage.round;
  return {
    ...rest,
    carry: "none",
    round,
    modules: stage.modules.map(({ id, weightBp }) => ({
      id,
      ...(weightBp === undefined ? {} : { weightBp }),
      aspects: [{ id, kind: "imported" as const, max: HUNDRED }],
    })),
    ties: stage.ties.filter(
      ({ of, id }) => of === "module" && stage.modules.some((module) => module.id === id),
    ),
  };
}

/** What a module's points are out of: its declared scale, else the sum of its maxima, else a hundred. */
export function maximumOfModule(module: Module): string {
  const maximum = moduleMaximum(module);
  return module.scaleTo ?? (maximum ? thousandthsText(maximum) : HUNDRED);
}
