import { missingAspects } from "../score-sheet/missing-marks";
import type { ListedSheet } from "./decide-listed-mark";

/**
 * How far a sheet is whose marks come from paper. `ready`: whole, and every mark of it from a list, so that the
 * judge's signature is looked for on the paper. `tablet`: the judge marks it, and signs it there.
 */
export const PAPER_STATES = ["empty", "begun", "ready", "held", "signed", "tablet", "out"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** The state of one sheet; `isHeld`: a spread at whose end it stands keeps it from being signed. */
export function paperStateOf(
  { aspects, sheet, isExcused, listedKeys }: ListedSheet,
  { undeclaredCount, isHeld }: { readonly undeclaredCount: number; readonly isHeld: boolean },
): PaperState {
  if (sheet.noScore !== null || isExcused) return "out";
  if (sheet.isSigned) return "signed";
  const marks = [...sheet.marks.values()];
  if (marks.some(({ markKey }) => !listedKeys.has(markKey))) return "tablet";
  if (marks.length === 0) return "empty";
  if (undeclaredCount > 0 || missingAspects(aspects, sheet).length > 0) return "begun";
  return isHeld ? "held" : "ready";
}
