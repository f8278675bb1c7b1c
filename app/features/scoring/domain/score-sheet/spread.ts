import type { Thousandths } from "~/shared/points";
import type { RuleSet } from "../engine/rule-set";
import type { Aspect } from "../scheme/aspect";

/** A mark of one seat for one aspect of an entry, of the present round. */
export interface PanelMark {
  readonly seatId: string;
  readonly aspectKey: string;
  readonly value: Thousandths;
}

/** Judgement marks too far apart (分差超限): how far, and who gave the lowest and the highest. */
export interface Spread {
  readonly aspectKey: string;
  readonly spread: Thousandths;
  readonly extremes: readonly string[];
}

/** The spreads among a panel's marks for one entry; only judgement has any (contests.md §3). */
export function findSpreads(
  aspects: readonly Aspect[],
  marks: readonly PanelMark[],
  { widestSpread }: Pick<RuleSet, "widestSpread">,
): Spread[] {
  return aspects.flatMap(({ id, kind }) => {
    if (kind !== "judgement") return [];
    const own = marks.filter(({ aspectKey }) => aspectKey === id);
    const values = own.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const spread = high - low;
    if (own.length < 2 || spread <= widestSpread) return [];
    const extremes = own
      .filter(({ value }) => value === low || value === high)
      .map(({ seatId }) => seatId);
    return [{ aspectKey: id, spread, extremes }];
  });
}

/** The spreads that keep a seat from signing: those at whose ends it stands. */
export function spreadsHolding(spreads: readonly Spread[], seatId: string): Spread[] {
  return spreads.filter(({ extremes }) => extremes.includes(seatId));
}
