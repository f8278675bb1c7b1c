import type { RecheckRule } from "./recheck-sample";

/** How a recheck stands, in sheets: the unit that is read again is one judge's sheet of one entry. */
export interface RecheckCount {
  readonly dueCount: number;
  readonly readCount: number;
  /** Read sheets on which at least one mark was found wrong. */
  readonly wrongCount: number;
  /** Differences that the chief judge hasn't decided. */
  readonly undecidedCount: number;
}

/** Whether too many sheets were found wrong: strictly more than the rule's share, so that exactly 5 % is not too many. */
export function isTooWrong(
  { readCount, wrongCount }: Pick<RecheckCount, "readCount" | "wrongCount">,
  { recheckErrorBp }: Pick<RecheckRule, "recheckErrorBp">,
): boolean {
  return wrongCount * 10_000 > readCount * recheckErrorBp;
}

/** The share of wrong sheets in tenths of a percent, rounded half up: 16 is 1.6 %. */
export function errorPermille({
  readCount,
  wrongCount,
}: Pick<RecheckCount, "readCount" | "wrongCount">): number {
  return readCount === 0 ? 0 : Math.floor((wrongCount * 2000 + readCount) / (2 * readCount));
}

/** Whether all that is due was read and every difference decided. */
export function isDone({ dueCount, readCount, undecidedCount }: RecheckCount): boolean {
  return readCount === dueCount && undecidedCount === 0;
}
