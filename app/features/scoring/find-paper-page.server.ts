import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { aspectsToKey, differencesOf, keyingFault } from "./domain/papers/keying";
import { paperNumberText } from "./domain/papers/paper-number";
import { isToSettle, paperStateOf } from "./domain/papers/paper-state";
import type { Aspect } from "./domain/scheme/aspect";
import { needsReason } from "./domain/score-sheet/decide-mark";
import { codeForJudge } from "./domain/score-sheet/entry-code";
import { roundOf } from "./domain/score-sheet/score-sheet";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { type PaperFile, readPaper } from "./keying-steps.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import * as SheetPlaces from "./sheet-places.queries.server";

/** Whose desk it is, and which sheet lies on it. */
export interface PaperPlace {
  readonly stageId: string;
  readonly sheetId: string;
  readonly accountId: string;
}

/** A paper sheet as someone keys it: what is asked, and nothing of what another person keyed or of what stands. */
export async function findPaperPage(db: Db, at: PaperPlace) {
  const paper = await findPaperFile(db, at);
  if (!paper) return null;
  const { listed, keyings, undeclaredCount } = paper;
  const asked = aspectsToKey(listed).map((aspect) => {
    const due = roundOf(listed.sheet, aspect.id);
    return { aspect, takesReason: aspect.kind === "deduction" || needsReason(aspect, 0, due) };
  });
  return {
    ...(await headOf(db, paper)),
    fault: keyingFault(listed, keyings, undeclaredCount),
    turn: keyings.length + 1,
    missing: undeclaredCount,
    asked,
  };
}

export type PaperPage = NonNullable<Awaited<ReturnType<typeof findPaperPage>>>;

/** A sheet that two people read differently: only what differs, for those who may settle it. Null where nothing does. */
export async function findSettlingPage(db: Db, at: PaperPlace) {
  const paper = await findPaperFile(db, at);
  if (!paper) return null;
  const { listed, keyings, undeclaredCount } = paper;
  const facts = { undeclaredCount, keyedCount: keyings.length, isHeld: false };
  const state = paperStateOf(listed, facts);
  if (state !== "differing") return null;
  const isMine = isToSettle({ state, keyings });
  const [first = [], second = []] = isMine ? keyings.map(({ marks }) => marks) : [];
  const aspects = aspectsToKey(listed);
  const differing = differencesOf(aspects, [first, second]).map((one) => {
    const aspect = aspects.find(({ id }) => id === one.aspectKey) as Aspect;
    return {
      aspect,
      first: textOf(one.first),
      second: textOf(one.second),
      takesReason: needsReason(aspect, 1, roundOf(listed.sheet, aspect.id)),
    };
  });
  const agreeingCount = aspects.length - differing.length;
  return { ...(await headOf(db, paper)), isMine, agreeingCount, differing };
}

export type SettlingPage = NonNullable<Awaited<ReturnType<typeof findSettlingPage>>>;

/** The number of a sheet, and what else stands at the head of its paper. */
export async function findPaperHead(db: Db, sheetId: string) {
  const head = await SheetPlaces.findHead(db, sheetId);
  const { stage } = await stageSchemeOf(db, head);
  const module = moduleOf(stage, head.moduleKey);
  const code = codeForJudge(module, head.isCoded === 1, head) ?? "";
  const at = stage.modules.filter(hasSheets).indexOf(module);
  const { seatNumber: seat, judge } = head;
  const number = paperNumberText({ module: at + 1, code, seat });
  return { number, code, seat, judge, module: module.name ?? module.id };
}

async function findPaperFile(db: Db, { stageId, sheetId, accountId }: PaperPlace) {
  const place = await SheetPlaces.find(db, sheetId);
  if (place?.stageId !== stageId || place.setAsideAt !== null) return null;
  return readPaper(db, place, accountId);
}

async function headOf(db: Db, { place: { sheetId, version } }: PaperFile) {
  return { sheetId, version, ...(await findPaperHead(db, sheetId)) };
}

function textOf(value: number | null): string | null {
  return value === null ? null : thousandthsText(value);
}
