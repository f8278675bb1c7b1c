interface PromotionQuestion {
  readonly rank: number | null;
  /** So many of the best are proposed, to this level. */
  readonly promotionCount: number;
  readonly promotionLevel: number | null;
  /** The highest level in the trade of each contestant of the entry; null where none is known. */
  readonly held: readonly (number | null)[];
}

/**
 * The level that a result opens (拟晋升); refused where the worker already holds it or a higher one
 * (contests.md §6). The authority decides on it, not the union.
 */
export function promotionOf({ rank, promotionCount, promotionLevel, held }: PromotionQuestion): {
  readonly level: number | null;
  readonly isHeld: boolean;
} {
  const isAmong = rank !== null && rank <= promotionCount && promotionLevel !== null;
  if (!isAmong) return { level: null, isHeld: false };
  const isHeld = held.length > 0 && held.every((own) => own !== null && own >= promotionLevel);
  return { level: isHeld ? null : promotionLevel, isHeld };
}
