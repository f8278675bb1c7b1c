import type { Thousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import { parseMark } from "../engine/check-mark";
import type { ListedSheet } from "../lists/decide-listed-mark";
import type { Aspect } from "../scheme/aspect";
import { needsReason } from "../score-sheet/decide-mark";
import { isMarked, roundOf } from "../score-sheet/score-sheet";

/** A mark as someone read it on the paper. */
export interface KeyedMark {
  readonly aspectKey: string;
  readonly value: Thousandths;
  readonly reason: string | null;
}

/** A paper sheet as one person read it. */
export interface Keying {
  readonly keyingId: string;
  /** By the person who asks now, under whichever account. */
  readonly isOwn: boolean;
}

/** Why a sheet isn't keyed from paper, or not by this person, in this order. */
export const KEYING_FAULTS = [
  "stage-locked",
  "entry-without-score",
  "sheet-excused",
  "sheet-signed",
  "marked-by-judge",
  "aspects-not-declared",
  "keyed-by-you",
  "keyed-twice",
] as const;
export type KeyingFault = (typeof KEYING_FAULTS)[number];

/** What keeps marks from paper off this sheet, whoever keys or settles it; null where nothing does. */
export function paperFault(
  { sheet, isExcused, paperKeys }: ListedSheet,
  undeclaredCount: number,
): KeyingFault | null {
  if (!sheet.isStageOpen) return "stage-locked";
  if (sheet.noScore !== null) return "entry-without-score";
  if (isExcused) return "sheet-excused";
  if (sheet.isSigned) return "sheet-signed";
  const marks = [...sheet.marks.values()];
  if (marks.some(({ markKey }) => !paperKeys.has(markKey))) return "marked-by-judge";
  return undeclaredCount > 0 ? "aspects-not-declared" : null;
}

/** What stands between a person and keying this sheet (contests.md §4); null where nothing does. */
export function keyingFault(
  listed: ListedSheet,
  keyings: readonly Keying[],
  undeclaredCount: number,
): KeyingFault | null {
  const fault = paperFault(listed, undeclaredCount);
  if (fault) return fault;
  if (keyings.some(({ isOwn }) => isOwn)) return "keyed-by-you";
  return keyings.length >= 2 ? "keyed-twice" : null;
}

/** The aspects that are read off the paper: all of the seat's, or those that a re-score opened. */
export function aspectsToKey({
  aspects,
  sheet: { openAspects },
}: Pick<ListedSheet, "aspects" | "sheet">): readonly Aspect[] {
  return openAspects ? aspects.filter(({ id }) => openAspects.includes(id)) : aspects;
}

/** What was typed for a sheet: mark and reason by aspect. */
export interface TypedSheet {
  readonly marks: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string | null>>;
}

/** Why what was typed isn't taken; at an aspect where one is at fault. */
export interface TypingRefusal {
  readonly code: string;
  readonly aspectKey: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a sheet as it was typed; one with gaps only where the typist says that the paper has them. */
export function readKeyed(
  listed: Pick<ListedSheet, "aspects" | "sheet">,
  { marks, reasons }: TypedSheet,
  hasGaps: boolean,
): Result<readonly KeyedMark[], TypingRefusal> {
  const asked = aspectsToKey(listed);
  const typed = asked.filter(({ id }) => (marks[id] ?? "") !== "");
  const keyed: KeyedMark[] = [];
  for (const aspect of typed) {
    const read = readOne(listed, aspect, {
      text: marks[aspect.id] ?? "",
      reason: reasons[aspect.id],
    });
    if (!read.ok) return read;
    keyed.push(read.value);
  }
  if (keyed.length === 0) return refuse({ code: "nothing-keyed", aspectKey: null, values: {} });
  const gaps = asked.filter((aspect) => !typed.includes(aspect));
  const refusal = gapRefusal(listed, gaps, hasGaps);
  return refusal ? refuse(refusal) : accept(keyed);
}

/** A gap takes no mark away: one that stands where the paper has none is put right on the paper first. */
function gapRefusal(
  { sheet }: Pick<ListedSheet, "sheet">,
  gaps: readonly Aspect[],
  hasGaps: boolean,
): TypingRefusal | null {
  const gap = hasGaps ? gaps.find(({ id }) => isMarked(sheet, id)) : gaps[0];
  if (!gap) return null;
  const values = { aspect: gap.id, missing: String(gaps.length) };
  return { code: hasGaps ? "mark-stands" : "paper-gaps", aspectKey: gap.id, values };
}

function readOne(
  { sheet }: Pick<ListedSheet, "sheet">,
  aspect: Aspect,
  { text, reason }: { readonly text: string; readonly reason: string | null | undefined },
): Result<KeyedMark, TypingRefusal> {
  const aspectKey = aspect.id;
  const read = parseMark(aspect, text.normalize("NFKC"));
  if (!read.ok) return refuse({ ...read.reason, aspectKey });
  const given = reason ?? null;
  if (needsReason(aspect, read.value, roundOf(sheet, aspectKey)) && given === null) {
    return refuse({ code: "reason-missing", aspectKey, values: { aspect: aspectKey } });
  }
  return accept({ aspectKey, value: read.value, reason: given });
}

/** An aspect that two people read differently; null where one read none. */
export interface KeyingDifference {
  readonly aspectKey: string;
  readonly first: Thousandths | null;
  readonly second: Thousandths | null;
}

/** Where two keyings of one sheet differ, in its order. Reasons are in the typist's own words and aren't compared. */
export function differencesOf(
  aspects: readonly Aspect[],
  [first, second]: readonly [readonly KeyedMark[], readonly KeyedMark[]],
): readonly KeyingDifference[] {
  const valueIn = (keyed: readonly KeyedMark[], key: string) =>
    keyed.find(({ aspectKey }) => aspectKey === key)?.value ?? null;
  return aspects
    .map(({ id }) => ({
      aspectKey: id,
      first: valueIn(first, id),
      second: valueIn(second, id),
    }))
    .filter((one) => one.first !== one.second);
}
