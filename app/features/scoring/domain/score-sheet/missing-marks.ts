import type { Aspect } from "../scheme/aspect";
import { isMarked, roundOf, type ScoreSheet } from "./score-sheet";
import { groupAspects } from "./sheet-aspects";

/** How far a group of a sheet is. */
export interface GroupCount {
  readonly key: string;
  readonly marked: number;
  readonly of: number;
}

type Marks = Pick<ScoreSheet, "marks" | "rescores">;

/** The aspects that still want a mark, in the order of the sheet; a zero is a mark. */
export function missingAspects(aspects: readonly Aspect[], sheet: Marks): Aspect[] {
  return aspects.filter(({ id }) => !isMarked(sheet, id));
}

/** The aspects that a re-score calls for: those due again, and those that reopened the sheet until it is signed. */
export function calledAgain(
  aspects: readonly Aspect[],
  sheet: Marks & Pick<ScoreSheet, "isSigned" | "openAspects">,
): string[] {
  const due = missingAspects(aspects, sheet).filter(({ id }) => roundOf(sheet, id) !== null);
  const reopened = sheet.isSigned ? [] : (sheet.openAspects ?? []);
  return [...new Set([...reopened, ...due.map(({ id }) => id)])];
}

/** How many are marked under each heading: what is missing shows as gaps. */
export function countGroups(aspects: readonly Aspect[], sheet: Marks): GroupCount[] {
  return groupAspects(aspects).map(({ key, aspects: own }) => {
    return { key, marked: own.length - missingAspects(own, sheet).length, of: own.length };
  });
}

/** The next aspect without a mark after this one, going round; null when none is missing. */
export function nextMissing(
  aspects: readonly Aspect[],
  sheet: Marks,
  afterKey: string | null,
): Aspect | null {
  const at = aspects.findIndex(({ id }) => id === afterKey);
  const round = [...aspects.slice(at + 1), ...aspects.slice(0, at + 1)];
  return missingAspects(round, sheet)[0] ?? null;
}

/** A place for a mark: one aspect of one sheet. */
export interface MarkPlace {
  readonly sheetId: string;
  readonly aspectKey: string;
}

/**
 * Where marking one aspect through all sheets goes on (横评): the first aspect that some sheet lacks, at the first
 * sheet that lacks it; `filled` was marked this moment. Null when none is missing.
 */
export function firstGapAcross(
  sheets: readonly {
    readonly sheetId: string;
    readonly aspects: readonly Aspect[];
    readonly sheet: Marks;
  }[],
  filled: MarkPlace | null,
): MarkPlace | null {
  const gaps = sheets.flatMap(({ sheetId, aspects, sheet }) =>
    missingAspects(aspects, sheet)
      .filter(({ id }) => sheetId !== filled?.sheetId || id !== filled.aspectKey)
      .map((aspect) => ({ sheetId, aspectKey: aspect.id, at: aspects.indexOf(aspect) })),
  );
  const [first] = gaps.sort((one, other) => one.at - other.at);
  return first ? { sheetId: first.sheetId, aspectKey: first.aspectKey } : null;
}
