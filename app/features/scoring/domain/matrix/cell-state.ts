import type { Instant } from "~/shared/instant";
import type { NoScore } from "../engine/mark";

/** What a cell of the matrix says; the first that holds, in this order. */
export const CELL_STATES = [
  "no-score",
  "spread",
  "waiting",
  "reopened",
  "excused",
  "signed",
  "stale",
  "draft",
  "empty",
] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface SheetProgress {
  readonly noScore: NoScore | null;
  /** Stands at an end of a spread that is open. */
  readonly isHeld: boolean;
  /** Marks that lie on a tablet and aren't sent. */
  readonly waitingCount: number;
  readonly isExcused: boolean;
  readonly signedAt: Instant | string | null;
  readonly reopenedAt: Instant | string | null;
  readonly lastMarkedAt: Instant | null;
}

/** The state of one sheet; a draft is stale when its last mark is older than `staleBefore` (10 minutes). */
export function cellStateOf(sheet: SheetProgress, staleBefore: Instant): CellState {
  const { signedAt, reopenedAt, lastMarkedAt } = sheet;
  if (sheet.noScore !== null) return "no-score";
  if (sheet.isHeld) return "spread";
  if (sheet.waitingCount > 0) return "waiting";
  if (sheet.isExcused) return "excused";
  if (signedAt !== null) return reopenedAt === null ? "signed" : "reopened";
  if (lastMarkedAt === null) return "empty";
  return lastMarkedAt < staleBefore ? "stale" : "draft";
}
