import type { Thousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import { parseMark } from "../engine/check-mark";
import type { Aspect } from "../scheme/aspect";
import { roundOf, type ScoreSheet } from "./score-sheet";

/** What a judge enters for one aspect. */
export interface EnteredMark {
  readonly aspectKey: string;
  /** As typed: points, score, reading, seconds or count. */
  readonly text: string;
  /** The mark that this one replaces, as the tablet knew it; null for a first one. */
  readonly replacesKey: string | null;
  /** Of a deduction, and of a mark given again after a re-score was called. */
  readonly reason: string | null;
}

/** Why a mark isn't taken, in the order in which it is looked at (house.md §3, 5). */
export const MARK_REFUSALS = [
  "stage-locked",
  "entry-without-score",
  "sheet-signed",
  "stale-version",
  "not-in-scheme",
  "aspect-closed",
  "not-a-number",
  "out-of-range",
  "off-step",
  "reason-missing",
] as const;

export interface SheetMarkRefusal {
  readonly code: (typeof MARK_REFUSALS)[number];
  readonly values: Readonly<Record<string, string>>;
}

/** Whether a mark may be appended to a sheet, and with which value; the browser and the server ask the same. */
export function decideMark(
  aspects: readonly Aspect[],
  sheet: ScoreSheet,
  entered: EnteredMark,
): Result<{ readonly value: Thousandths; readonly rescoreId: string | null }, SheetMarkRefusal> {
  const { aspectKey, replacesKey } = entered;
  const no = (code: SheetMarkRefusal["code"]) => refuse({ code, values: { aspect: aspectKey } });
  if (!sheet.isStageOpen) return no("stage-locked");
  if (sheet.noScore !== null) return no("entry-without-score");
  if (sheet.isSigned) return no("sheet-signed");
  if ((sheet.marks.get(aspectKey)?.markKey ?? null) !== replacesKey) return no("stale-version");
  const aspect = aspects.find(({ id }) => id === aspectKey);
  if (!aspect) return no("not-in-scheme");
  if (sheet.openAspects && !sheet.openAspects.includes(aspectKey)) return no("aspect-closed");
  const read = parseMark(aspect, entered.text);
  if (!read.ok) return read;
  const rescoreId = roundOf(sheet, aspectKey);
  if (needsReason(aspect, read.value, rescoreId) && !entered.reason?.trim()) {
    return no("reason-missing");
  }
  return accept({ value: read.value, rescoreId });
}

/** Points that are taken off, and marks given again, say why. */
export function needsReason(aspect: Aspect, value: Thousandths, rescoreId: string | null): boolean {
  return rescoreId !== null || (aspect.kind === "deduction" && value > 0);
}
