import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import { invariant } from "~/shared/invariant";
import { parseThousandths, type Thousandths } from "~/shared/points";

/**
 * What five judges gave, in thousandths by seat, so that without the highest and the lowest the mean of an aspect
 * comes to this panel mark at two digits; which seat gave which turns with the entry.
 */
export function seatMarks(aspect: Aspect, panelMark: number, turn: number): readonly Thousandths[] {
  invariant(aspect.kind === "points", "seats are given points");
  const step = parseThousandths(aspect.step) ?? 1;
  const max = parseThousandths(aspect.max) ?? 0;
  const kept = Math.round((panelMark * 1000 * 3) / step);
  const low = Math.floor(kept / 3) * step;
  const middle = kept % 3 === 2 ? low + step : low;
  const high = kept % 3 === 0 ? low : low + step;
  const seats = [high, low, middle, Math.min(high + step, max), Math.max(low - step, 0)];
  return seats.map((_, seat) => seats[(seat + turn) % seats.length] ?? 0);
}

/** A panel mark that five judges can come to, near a share of the aspect's maximum. */
export function panelMarkNear(aspect: Aspect, share: number): number {
  invariant(aspect.kind === "points", "seats are given points");
  const step = Number(aspect.step);
  const kept = Math.round((Math.min(share, 1) * Number(aspect.max) * 3) / step);
  return (kept * step) / 3;
}
