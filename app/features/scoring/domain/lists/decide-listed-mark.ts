import type { Thousandths } from "~/shared/points";
import { parseMark } from "../engine/check-mark";
import type { Aspect } from "../scheme/aspect";
import { decideMark, type SheetMarkRefusal } from "../score-sheet/decide-mark";
import { isMarked, type ScoreSheet } from "../score-sheet/score-sheet";

/** One mark of a list, for one sheet. */
export interface ListedMark {
  readonly aspectKey: string;
  readonly text: string;
  readonly reason: string | null;
  /** The mark that stood when the list was checked; it is this one that the new one replaces. */
  readonly seenKey: string | null;
}

/** A sheet as a list meets it. */
export interface ListedSheet {
  readonly aspects: readonly Aspect[];
  readonly sheet: ScoreSheet;
  readonly isExcused: boolean;
  /** Marks that came from paper, by a list or keyed, by their keys. */
  readonly paperKeys: ReadonlySet<string>;
}

export type ListedMarkDecision =
  | { readonly verdict: "same" }
  | {
      readonly verdict: "new" | "changes";
      readonly value: Thousandths;
      readonly rescoreId: string | null;
    }
  | {
      readonly verdict: "refused";
      readonly code: SheetMarkRefusal["code"] | "sheet-excused" | "marked-by-judge";
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * What a mark of a list would do to a sheet: nothing where it stands already, even on a sheet that is signed; else
 * what a judge's own mark would be refused for, and never in the place of a mark that a judge gave.
 */
export function decideListedMark(
  { aspects, sheet, isExcused, paperKeys }: ListedSheet,
  { aspectKey, text, reason, seenKey }: ListedMark,
): ListedMarkDecision {
  const aspect = aspects.find(({ id }) => id === aspectKey);
  const standing = isMarked(sheet, aspectKey) ? sheet.marks.get(aspectKey) : undefined;
  const read = aspect && parseMark(aspect, text);
  if (standing && read?.ok && read.value === standing.value) return { verdict: "same" };
  const decided = decideMark(aspects, sheet, { aspectKey, text, reason, replacesKey: seenKey });
  if (!decided.ok) return { verdict: "refused", ...decided.reason };
  const values = { aspect: aspectKey };
  if (isExcused) return { verdict: "refused", code: "sheet-excused", values };
  if (standing && !paperKeys.has(standing.markKey)) {
    return { verdict: "refused", code: "marked-by-judge", values };
  }
  return { verdict: standing ? "changes" : "new", ...decided.value };
}
