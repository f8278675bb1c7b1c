import type { Mark, StageInput } from "~/features/scoring/domain/engine/mark";
import { scoreStage } from "~/features/scoring/domain/engine/stage-score";
import type { Stage } from "~/features/scoring/domain/scheme/scheme";
import type { BenchRow } from "./bench-row";
import { plainLoop } from "./plain-loop";

const ENTRIES = 10_000;
const ASPECTS = 20;
const JUDGES = 5;
const ROUNDS = 15;
const CPU_BAR_MS = 500;
const RATIO_BAR = 3;

/** Row 1: a million marks into totals and ranks, against a plain loop in doubles over the same mark objects. */
export async function scoringBench(): Promise<BenchRow> {
  const input = millionMarks();
  const stage = trimmedStage();
  // Once for the loop too, so that what the collector still owes for a million new marks falls on neither.
  const firstPlainMs = cpuMs(() => plainLoop(input.marks));
  const firstMs = cpuMs(() => scoreStage(stage, 1, input));
  const engine: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(cpuMs(() => plainLoop(input.marks)));
    engine.push(cpuMs(() => scoreStage(stage, 1, input)));
  }
  const [engineMs, plainMs] = [median(engine), median(plain)];
  const ratio = engineMs / plainMs;
  return {
    row: 1,
    what: "the scoring engine, 10,000 entries × 5 judges × 20 aspects",
    figures: [
      {
        name: "CPU, median",
        value: ms(engineMs),
        bar: "under 500 ms",
        isMet: engineMs < CPU_BAR_MS,
      },
      {
        name: "CPU, first run",
        value: ms(firstMs),
        bar: "under 500 ms",
        isMet: firstMs < CPU_BAR_MS,
      },
      {
        name: "engine ÷ plain loop",
        value: ratio.toFixed(2),
        bar: "at most 3",
        isMet: ratio <= RATIO_BAR,
      },
    ],
    notes: [
      `Median of ${ROUNDS} rounds, engine and plain loop in turn (${ms(plainMs)} for the loop).`,
      `The first run is before anything is compiled; the loop's own first took ${ms(firstPlainMs)}.`,
      "Engine: marks laid out, trimmed means rounded to 2 digits, totals, a tie metric, shared ranks.",
      "Plain loop: finds the runs of one entry and aspect, trims, adds and rounds in doubles, sorts.",
    ],
  };
}

function trimmedStage(): Stage {
  const ids = Array.from({ length: ASPECTS }, (_, nth) => `A${nth + 1}`);
  return {
    id: "final",
    carry: "none",
    round: { panelMark: 2, total: 2 },
    rankOn: "rounded",
    ties: [{ of: "module", id: "practical", first: "higher" }],
    sharedRank: "1-1-3",
    modules: [
      {
        id: "practical",
        aspects: ids.map((id) => ({
          id,
          kind: "points",
          max: "5",
          step: "0.25",
          combine: { by: "trimmed-mean", high: 1, low: 1, trimFrom: 5 },
        })),
      },
    ],
  };
}

/** The same marks in every run: a small generator with a fixed seed. */
function millionMarks(): StageInput {
  const entries = Array.from({ length: ENTRIES }, (_, nth) => ({ entry: `E${nth + 1}` }));
  const aspects = Array.from({ length: ASPECTS }, (_, nth) => `A${nth + 1}`);
  const judges = Array.from({ length: JUDGES }, (_, nth) => `J${nth + 1}`);
  let seed = 1;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  const marks: Mark[] = [];
  for (const { entry } of entries) {
    for (const aspect of aspects) {
      for (const judge of judges) marks.push({ entry, aspect, judge, value: (next() % 21) * 250 });
    }
  }
  return { entries, marks, panels: [{ module: "practical", judges }] };
}

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
