import type { ListedSheet } from "../lists/decide-listed-mark";
import { missingAspects } from "../score-sheet/missing-marks";
import type { Keying, KeyingFault } from "./keying";

/**
 * How far a sheet is whose marks come from paper. `once`: one person keyed it; `differing`: two did, and they don't
 * agree. `ready`: whole, and every mark of it from paper, so that the judge's signature is looked for there.
 * `tablet`: the judge marks it, and signs it there.
 */
export type PaperState =
  | "empty"
  | "begun"
  | "once"
  | "differing"
  | "ready"
  | "held"
  | "signed"
  | "tablet"
  | "out";

/** What a module's papers are counted by, in the order in which it stands on their page. */
export const PAPER_COUNTS = [
  "empty",
  "begun",
  "once",
  "differs",
  "ready",
  "tablet",
  "signed",
] as const;
export type PaperCount = (typeof PAPER_COUNTS)[number];

/** The state of one sheet; `isHeld`: a spread at whose end it stands keeps it from being signed. */
export function paperStateOf(
  { aspects, sheet, isExcused, paperKeys }: ListedSheet,
  {
    undeclaredCount,
    keyedCount,
    isHeld,
  }: {
    readonly undeclaredCount: number;
    /** How many have keyed it in the version in which it stands. */
    readonly keyedCount: number;
    readonly isHeld: boolean;
  },
): PaperState {
  if (sheet.noScore !== null || isExcused) return "out";
  if (sheet.isSigned) return "signed";
  const marks = [...sheet.marks.values()];
  if (marks.some(({ markKey }) => !paperKeys.has(markKey))) return "tablet";
  if (keyedCount > 0) return keyedCount === 1 ? "once" : "differing";
  if (marks.length === 0) return "empty";
  if (undeclaredCount > 0 || missingAspects(aspects, sheet).length > 0) return "begun";
  return isHeld ? "held" : "ready";
}

/** How a sheet stands for someone who may key it. */
export interface KeyedState {
  readonly state: PaperState;
  readonly fault: KeyingFault | null;
  /** Two people have keyed it, and it stands as they left it. */
  readonly isKeyedThrough: boolean;
}

/**
 * Whether a sheet waits to be keyed by the person who asks: not begun, with gaps, or keyed once by somebody else. Gaps
 * that two people found on the paper aren't asked for again.
 */
export function isToKey({ state, fault, isKeyedThrough }: KeyedState): boolean {
  if (fault !== null) return false;
  return state === "empty" || state === "once" || (state === "begun" && !isKeyedThrough);
}

/** Whether its two keyings wait to be settled by the person who asks, who isn't the first of the two. */
export function isToSettle({
  state,
  keyings: [first],
}: {
  readonly state: PaperState;
  readonly keyings: readonly Keying[];
}): boolean {
  return state === "differing" && first?.isOwn === false;
}
