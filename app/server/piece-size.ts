/** How many rows of a piece are written at once: so many as the last ones say take about `AIM_MS` of this thread. */
export interface PieceSize {
  readonly rows: number;
  /** Notes that so many rows took so long. */
  learn(rows: number, tookMs: number): void;
}

/** Nobody who asks meanwhile should notice. */
const AIM_MS = 30;
const FIRST_ROWS = 50;
const FEWEST_ROWS = 20;

export function pieceSize(mostRows: number): PieceSize {
  let rows = Math.min(FIRST_ROWS, mostRows);
  return {
    get rows() {
      return rows;
    },
    learn(count, tookMs) {
      const fitting = Math.round((count * AIM_MS) / Math.max(tookMs, 1));
      // At most twice as many as before: one quick piece says little about the next.
      rows = Math.max(FEWEST_ROWS, Math.min(mostRows, 2 * rows, fitting));
    },
  };
}
