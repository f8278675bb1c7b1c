import type { Instant } from "~/shared/instant";
import type { Thousandths } from "~/shared/points";

/** A re-score that was called: one aspect of one entry, for the whole panel. */
interface CalledRescore {
  readonly rescoreId: string;
  readonly aspectKey: string;
  readonly calledAt: Instant;
  readonly caller: string;
}

/** A mark of an aspect that was scored again, of the round it was given in; null before the first re-score. */
interface RoundMark {
  readonly seatId: string;
  readonly aspectKey: string;
  readonly rescoreId: string | null;
  readonly value: Thousandths;
  readonly reason: string | null;
}

/**
 * Each re-score with what every seat gave before and after it (contests.md §3: the first marks are kept), and why. In
 * a round a seat's last mark counts, so marks come the oldest first; after is null until it has marked again.
 */
export function rescoreRounds<Rescore extends CalledRescore>(
  rescores: readonly Rescore[],
  marks: readonly RoundMark[],
  seatIds: readonly string[],
) {
  const lastOf = (aspectKey: string, seatId: string, rescoreId: string | null) =>
    marks.findLast(
      (mark) =>
        mark.aspectKey === aspectKey && mark.seatId === seatId && mark.rescoreId === rescoreId,
    );
  return rescores.map((rescore, at) => {
    const { aspectKey, rescoreId } = rescore;
    const earlier = rescores.slice(0, at).findLast((one) => one.aspectKey === aspectKey);
    const seats = seatIds.map((seatId) => {
      const after = lastOf(aspectKey, seatId, rescoreId);
      const before = lastOf(aspectKey, seatId, earlier?.rescoreId ?? null);
      return {
        seatId,
        before: before?.value ?? null,
        after: after?.value ?? null,
        reason: after?.reason ?? null,
      };
    });
    return { ...rescore, seats };
  });
}
