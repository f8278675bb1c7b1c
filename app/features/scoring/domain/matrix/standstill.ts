import type { Instant } from "~/shared/instant";
import type { CellState } from "./cell-state";

/** States in which nobody is waited for. */
const DONE: readonly CellState[] = ["signed", "excused", "no-score"];

/** Whether a sheet is still to be signed. */
export function isOpenCell(state: CellState): boolean {
  return !DONE.includes(state);
}

interface MovedSheet {
  readonly state: CellState;
  readonly lastMarkedAt: Instant | null;
  readonly signedAt: Instant | string | null;
  readonly reopenedAt: Instant | string | null;
}

/**
 * Which rows or columns stand still: work on them was begun and is open, and nobody moved since `before`. What wasn't
 * begun waits for its batch, and what is done needs nobody.
 */
export function standingStill<Sheet extends MovedSheet>(
  sheets: readonly Sheet[],
  keyOf: (sheet: Sheet) => string,
  before: Instant,
): ReadonlySet<string> {
  const places = new Map<string, { isOpen: boolean; movedAt: string }>();
  for (const sheet of sheets) {
    const key = keyOf(sheet);
    const known = places.get(key) ?? { isOpen: false, movedAt: "" };
    places.set(key, {
      isOpen: known.isOpen || isOpenCell(sheet.state),
      movedAt: [known.movedAt, sheet.lastMarkedAt, sheet.signedAt, sheet.reopenedAt].reduce(
        (latest: string, at) => (at !== null && at > latest ? at : latest),
        "",
      ),
    });
  }
  const isStill = ({ isOpen, movedAt }: { isOpen: boolean; movedAt: string }) =>
    isOpen && movedAt !== "" && movedAt < before;
  return new Set([...places].flatMap(([key, place]) => (isStill(place) ? [key] : [])));
}
