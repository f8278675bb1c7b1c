/** One row of the table of bars: what was measured, each figure beside its bar. */
export interface BenchRow {
  readonly row: number;
  readonly what: string;
  readonly figures: readonly BenchFigure[];
  /** How it was measured, for whoever wants to doubt it. */
  readonly notes: readonly string[];
}

interface BenchFigure {
  readonly name: string;
  readonly value: string;
  readonly bar: string;
  readonly isMet: boolean;
}
