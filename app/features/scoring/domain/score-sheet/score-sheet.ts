import type { Thousandths } from "~/shared/points";
import type { NoScore } from "../engine/mark";

/** What a seat on a panel does: judges mark, the leader also settles, readers only enter readings for all. */
export const SEAT_DUTIES = ["leader", "judge", "reader"] as const;
export type SeatDuty = (typeof SEAT_DUTIES)[number];

/** A mark that stands: the last one of its aspect on its sheet. */
export interface StandingMark {
  /** Made by the tablet; names the mark for ever, and is what the next one says that it replaces. */
  readonly markKey: string;
  readonly value: Thousandths;
  /** The re-score in which it was given; null for one of the first round. */
  readonly rescoreId: string | null;
}

/** A re-score (调分) called for one aspect of one entry. */
export interface CalledRescore {
  readonly rescoreId: string;
  readonly aspectKey: string;
}

/** One judge × one entry × one module (评分表), as a decision about it needs it. */
export interface ScoreSheet {
  /** Rises with every mark, signature and reopening. */
  readonly version: number;
  readonly isStageOpen: boolean;
  /** Why the entry has no score in this stage; null where it is marked. */
  readonly noScore: NoScore | null;
  readonly isSigned: boolean;
  readonly marks: ReadonlyMap<string, StandingMark>;
  /** Re-scores of this entry on this panel, the oldest first. */
  readonly rescores: readonly CalledRescore[];
  /** Of a sheet that only re-scores reopened, the aspects that may be marked; null: all of them. */
  readonly openAspects: readonly string[] | null;
}

/** The re-score in which an aspect is to be marked now; null in the first round. */
export function roundOf(sheet: Pick<ScoreSheet, "rescores">, aspectKey: string): string | null {
  return sheet.rescores.findLast((one) => one.aspectKey === aspectKey)?.rescoreId ?? null;
}

/** Whether an aspect has a mark of its present round: one of an earlier round is kept, and due again. */
export function isMarked(
  sheet: Pick<ScoreSheet, "marks" | "rescores">,
  aspectKey: string,
): boolean {
  const mark = sheet.marks.get(aspectKey);
  return mark !== undefined && mark.rescoreId === roundOf(sheet, aspectKey);
}
