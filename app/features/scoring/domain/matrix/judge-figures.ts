import { type Instant, millisecondsOf } from "~/shared/instant";
import type { Thousandths } from "~/shared/points";

export interface JudgedMark {
  readonly seatId: string;
  readonly stageEntryId: string;
  readonly aspectKey: string;
  readonly valueThousandths: Thousandths;
}

/** How a judge marks beside the others: worth a look, never a verdict (screens.md §3.6). */
export interface JudgeFigures {
  /** Mean distance from the middle of the panel's judgement marks, in hundredths of a score. */
  readonly deviationHundredths: number | null;
  readonly lowest: Thousandths | null;
  readonly highest: Thousandths | null;
}

/** The figures of each seat from the panel's judgement marks of the present round. */
export function judgeFigures(marks: readonly JudgedMark[]): ReadonlyMap<string, JudgeFigures> {
  const middles = new Map<string, Thousandths>();
  const asked = new Map<string, Thousandths[]>();
  for (const mark of marks) {
    const own = asked.get(keyOf(mark));
    if (own) own.push(mark.valueThousandths);
    else asked.set(keyOf(mark), [mark.valueThousandths]);
  }
  for (const [key, values] of asked) middles.set(key, middleOf(values));
  const sums = new Map<string, { sum: number; count: number; lowest: number; highest: number }>();
  for (const mark of marks) {
    const value = mark.valueThousandths;
    const distance = Math.abs(value - (middles.get(keyOf(mark)) ?? value));
    const known = sums.get(mark.seatId) ?? { sum: 0, count: 0, lowest: value, highest: value };
    sums.set(mark.seatId, {
      sum: known.sum + distance,
      count: known.count + 1,
      lowest: Math.min(known.lowest, value),
      highest: Math.max(known.highest, value),
    });
  }
  return new Map(
    [...sums].map(([seatId, { sum, count, lowest, highest }]) => [
      seatId,
      { deviationHundredths: Math.round(sum / count / 10), lowest, highest },
    ]),
  );
}

/** The median; of an even number the lower of the two in the middle. */
export function middleOf(values: readonly Thousandths[]): Thousandths {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function keyOf({ stageEntryId, aspectKey }: JudgedMark): string {
  return `${stageEntryId} ${aspectKey}`;
}

/** From the first mark to the signature, in seconds, on average over the sheets that are signed; null without any. */
export function secondsPerSheet(
  sheets: readonly { readonly firstMarkedAt: Instant | null; readonly signedAt: string | null }[],
): number | null {
  const spans = sheets.flatMap(({ firstMarkedAt, signedAt }) =>
    firstMarkedAt && signedAt
      ? [millisecondsOf(signedAt as Instant) - millisecondsOf(firstMarkedAt)]
      : [],
  );
  if (spans.length === 0) return null;
  return Math.round(spans.reduce((sum, span) => sum + span, 0) / spans.length / 1_000);
}

/** When the last sheet would be signed at the speed of the window until `now`; null where nothing moves. */
export function expectedEnd(
  {
    signedTimes,
    openCount,
  }: { readonly signedTimes: readonly string[]; readonly openCount: number },
  { now, windowMs }: { readonly now: Instant; readonly windowMs: number },
): number | null {
  const since = millisecondsOf(now) - windowMs;
  const recent = signedTimes.filter((at) => millisecondsOf(at as Instant) > since).length;
  if (recent === 0 || openCount === 0) return null;
  return Math.round(millisecondsOf(now) + (windowMs * openCount) / recent);
}
