import { type Thousandths, thousandthsText } from "~/shared/points";
import type { ScoreSheet, StandingMark } from "./score-sheet";

/** A mark on its way: kept on the tablet until the server says that it has it. */
export interface WaitingMark {
  readonly markKey: string;
  readonly sheetId: string;
  readonly aspectKey: string;
  readonly value: Thousandths;
  readonly replacesKey: string | null;
  readonly rescoreId: string | null;
  readonly reason: string | null;
  /** Why the server didn't take it; such a mark waits for the judge and no longer for the network. */
  readonly refusal: string | null;
}

/** What is sent of a mark; also its idempotency key. */
export function messageOf(mark: WaitingMark, deviceKey: string): Record<string, string> {
  return {
    idempotencyKey: mark.markKey,
    aspectKey: mark.aspectKey,
    text: thousandthsText(mark.value),
    replacesKey: mark.replacesKey ?? "",
    reason: mark.reason ?? "",
    deviceKey,
  };
}

/** The one to send now: the first that wasn't refused, so that all arrive in the order in which they were given. */
export function nextToSend(waiting: readonly WaitingMark[]): WaitingMark | null {
  return waiting.find(({ refusal }) => refusal === null) ?? null;
}

/** What is on its way to one sheet. */
export function waitingFor(waiting: readonly WaitingMark[], sheetId: string): WaitingMark[] {
  return waiting.filter((mark) => mark.sheetId === sheetId && mark.refusal === null);
}

/** The sheet as the judge sees it: what the server has, and over it what waits. */
export function withWaiting(
  marks: ReadonlyMap<string, StandingMark>,
  waiting: readonly WaitingMark[],
): ReadonlyMap<string, StandingMark> {
  if (waiting.length === 0) return marks;
  const all = new Map(marks);
  for (const { aspectKey, markKey, value, rescoreId } of waiting) {
    all.set(aspectKey, { markKey, value, rescoreId });
  }
  return all;
}

/** The marks that wait after the server took one. */
export function afterReceipt(waiting: readonly WaitingMark[], markKey: string): WaitingMark[] {
  return waiting.filter((mark) => mark.markKey !== markKey);
}

/** After it refused one: those that build on it can't be taken either, and say the same. */
export function afterRefusal(
  waiting: readonly WaitingMark[],
  markKey: string,
  refusal: string,
): WaitingMark[] {
  const refused = new Set([markKey]);
  return waiting.map((mark) => {
    const isRefused =
      refused.has(mark.markKey) || (mark.replacesKey !== null && refused.has(mark.replacesKey));
    if (!isRefused) return mark;
    refused.add(mark.markKey);
    return { ...mark, refusal };
  });
}

/** Which version the next mark of an aspect replaces, on this tablet. */
export function replacedKey(sheet: Pick<ScoreSheet, "marks">, aspectKey: string): string | null {
  return sheet.marks.get(aspectKey)?.markKey ?? null;
}
