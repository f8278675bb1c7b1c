import type { Desk } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { thousandthsText } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import type { Db, Trx } from "~db/connection.server";
import type { MarkReasonTable, MarkTable } from "~db/schema";
import { undeclaredCount } from "./domain/declaration/declared-aspect";
import { decideListedMark, type ListedSheet } from "./domain/lists/decide-listed-mark";
import type { KeyedMark, TypingRefusal } from "./domain/papers/keying";
import type { Module } from "./domain/scheme/scheme";
import * as Keyings from "./keyings.queries.server";
import * as Marks from "./marks.queries.server";
import { mayBringMarks } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn, type SheetPlace } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** Stands in a mark's place for its tablet where it was keyed from paper. */
const FROM_PAPER = "from-paper";

/** A paper sheet with the keyings of it that count. */
export interface PaperFile {
  readonly place: SheetPlace;
  readonly module: Module;
  readonly listed: ListedSheet;
  /** What its entry has still to declare. */
  readonly undeclaredCount: number;
  readonly keyings: readonly (Awaited<ReturnType<typeof Keyings.findAllStanding>>[number] & {
    readonly marks: readonly KeyedMark[];
  })[];
}

/** Reads one sheet as its paper is keyed, and nothing of its stage but that. */
export async function readPaper(
  db: Db | Trx,
  place: SheetPlace,
  accountId: string,
): Promise<PaperFile> {
  const { sheetId } = place;
  const { aspects, sheet, module, declared } = await readSheetIn(db, place, null);
  const isExcused = place.excusedAt !== null;
  const paperKeys = new Set(await Marks.findPaperKeys(db, sheetId));
  const standing = await Keyings.findAllStanding(db, [sheetId], accountId);
  const marks = await Keyings.findMarks(
    db,
    standing.map(({ keyingId }) => keyingId),
  );
  const keyings = standing.map((keying) => ({
    ...keying,
    marks: marks
      .filter(({ keyingId }) => keyingId === keying.keyingId)
      .map(({ aspectKey, value, reason }) => ({ aspectKey, value, reason })),
  }));
  return {
    ...{ place, module, keyings },
    listed: { aspects, isExcused, paperKeys, sheet },
    undeclaredCount: undeclaredCount(module, declared),
  };
}

/** Opens a sheet for who acts on its paper; refused to others, and where it was set aside. */
export async function openPaperIn(
  trx: Trx,
  actor: Actor,
  { stageId, sheetId }: { readonly stageId: string; readonly sheetId: string },
): Promise<Result<PaperFile, TypingRefusal>> {
  const place = await SheetPlaces.find(trx, sheetId);
  if (place?.stageId !== stageId || !mayBringMarks(actor, place.contestId))
    return refusedSheet("not-allowed");
  if (place.setAsideAt !== null) return refusedSheet("sheet-set-aside");
  return accept(await readPaper(trx, place, actor.accountId));
}

/** A refusal of the sheet as a whole, at none of its aspects. */
export function refusedSheet(
  code: string,
  values: TypingRefusal["values"] = {},
): Result<never, TypingRefusal> {
  return refuse({ code, aspectKey: null, values });
}

/**
 * Writes what both keyings say on the sheet, as marks under the second one; answers how many are new. What stands
 * so already stays. The sheet is a version further in any case, so that these keyings are done with.
 */
export async function writeKeyedIn(
  { trx, now }: Desk,
  { place: { sheetId, version }, listed }: PaperFile,
  keyed: readonly KeyedMark[],
  { keyingId, by }: { readonly keyingId: string; readonly by: string },
): Promise<number> {
  const marks: MarkTable[] = [];
  const reasons: MarkReasonTable[] = [];
  for (const { aspectKey, value, reason } of keyed) {
    const seenKey = listed.sheet.marks.get(aspectKey)?.markKey ?? null;
    const mark = { aspectKey, text: thousandthsText(value), reason, seenKey };
    const decided = decideListedMark(listed, mark);
    invariant(
      decided.verdict !== "refused",
      "marks from paper are written on a sheet that takes them",
    );
    if (decided.verdict === "same") continue;
    const seq = version + marks.length + 1;
    marks.push({
      ...{ sheetId, seq, aspectKey, keyingId, markKey: newId(), deviceKey: FROM_PAPER },
      valueThousandths: decided.value,
      replacesKey: seenKey,
      rescoreId: decided.rescoreId,
      enteredAt: now,
      enteredBy: by,
      importId: null,
    });
    if (reason !== null) reasons.push({ sheetId, seq, text: reason });
  }
  await Marks.insertAll(trx, marks, reasons);
  await Sheets.updateVersion(trx, sheetId, version + Math.max(1, marks.length));
  return marks.length;
}

/** What the audit chain keeps of a reading: each aspect with its thousandths. */
export function valuesOf(keyed: readonly KeyedMark[]): readonly string[] {
  return keyed.map(({ aspectKey, value }) => `${aspectKey}=${value}`);
}
