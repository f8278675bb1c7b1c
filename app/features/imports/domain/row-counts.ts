/** How many rows were judged how, and what came of them. */
export interface RowCounts {
  readonly new: number;
  readonly changes: number;
  readonly same: number;
  readonly refused: number;
  /** Rows that were written. */
  readonly applied: number;
  /** Rows that were refused, by the check or when they were to be written. */
  readonly left: number;
}
