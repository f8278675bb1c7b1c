import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { aspectsToKey, differencesOf, type KeyedMark } from "./domain/papers/keying";
import { paperNumberText } from "./domain/papers/paper-number";
import type { Aspect } from "./domain/scheme/aspect";
import { needsReason } from "./domain/score-sheet/decide-mark";
import { roundOf } from "./domain/score-sheet/score-sheet";
import { findPaperSheets, isToKey, isToSettle, type PaperSheet } from "./find-papers.server";
import * as Keyings from "./keyings.queries.server";

/** A paper sheet as someone keys it: what is asked, and nothing of what another person keyed or of what stands. */
export async function findPaperPage(db: Db, place: PaperPlace) {
  const found = await findSheet(db, place);
  if (!found) return null;
  const { book, sheet, listed } = found;
  const asked = aspectsToKey(listed).map((aspect) => {
    const due = roundOf(listed.sheet, aspect.id);
    return { aspect, takesReason: aspect.kind === "deduction" || needsReason(aspect, 0, due) };
  });
  return {
    ...found.head,
    fault: sheet.fault,
    turn: sheet.keyings.length + 1,
    missing: book.undeclaredOn(sheet),
    asked,
  };
}

export type PaperPage = NonNullable<Awaited<ReturnType<typeof findPaperPage>>>;

/** A sheet that two people read differently: only what differs, for those who may settle it. Null where nothing does. */
export async function findSettlingPage(db: Db, place: PaperPlace) {
  const found = await findSheet(db, place);
  if (found?.sheet.state !== "differing") return null;
  const { sheet, listed } = found;
  const isMine = isToSettle(sheet);
  const [first = [], second = []] = isMine ? await findKeyed(db, sheet) : [];
  const aspects = aspectsToKey(listed);
  const differing = differencesOf(aspects, [first, second]).map((one) => ({
    aspect: aspects.find(({ id }) => id === one.aspectKey) as Aspect,
    first: textOf(one.first),
    second: textOf(one.second),
    takesReason: needsReason(
      aspects.find(({ id }) => id === one.aspectKey) as Aspect,
      1,
      roundOf(listed.sheet, one.aspectKey),
    ),
  }));
  return { ...found.head, isMine, agreeingCount: aspects.length - differing.length, differing };
}

export type SettlingPage = NonNullable<Awaited<ReturnType<typeof findSettlingPage>>>;

/** Whose desk it is, and which sheet lies on it. */
interface PaperPlace {
  readonly stageId: string;
  readonly sheetId: string;
  readonly accountId: string;
}

async function findSheet(db: Db, { stageId, sheetId, accountId }: PaperPlace) {
  const { book, modules, sheets } = await findPaperSheets(db, stageId, accountId);
  const at = sheets.findIndex((one) => one.sheetId === sheetId);
  const sheet = sheets[at];
  if (!sheet) return null;
  const module = modules.find(({ id }) => id === sheet.moduleKey);
  const others = [...sheets.slice(at + 1), ...sheets.slice(0, at)].filter(isToKey);
  return {
    ...{ book, sheet, listed: book.listedSheet(sheet) },
    head: {
      sheetId,
      version: sheet.version,
      number: paperNumberText(sheet.number),
      code: sheet.number.code,
      seat: sheet.number.seat,
      module: module?.name ?? sheet.moduleKey,
      judge: book.seatOf(sheet.seatId)?.name ?? "",
      nextId: others[0]?.sheetId ?? null,
      otherCount: others.length,
    },
  };
}

async function findKeyed(db: Db, { keyings }: PaperSheet): Promise<KeyedMark[][]> {
  const ids = keyings.map(({ keyingId }) => keyingId);
  const marks = await Keyings.findMarks(db, ids);
  return ids.map((id) => marks.filter(({ keyingId }) => keyingId === id));
}

function textOf(value: number | null): string | null {
  return value === null ? null : thousandthsText(value);
}
