/** A line of a board by its key. */
interface Ranked {
  readonly key: string;
  readonly rank: number;
}

/** How a line moved since the board was read before: newly scored, or so many ranks up or down. */
export type RankMove =
  | { readonly kind: "new" }
  | { readonly kind: "up" | "down"; readonly by: number };

/** What moved from one reading of a board to the next; lines that stand where they stood are left out. */
export function rankMoves(
  before: readonly Ranked[],
  now: readonly Ranked[],
): ReadonlyMap<string, RankMove> {
  const old = new Map(before.map(({ key, rank }) => [key, rank]));
  const moves = new Map<string, RankMove>();
  for (const { key, rank } of now) {
    const was = old.get(key);
    if (was === undefined) moves.set(key, { kind: "new" });
    else if (was > rank) moves.set(key, { kind: "up", by: was - rank });
    else if (was < rank) moves.set(key, { kind: "down", by: rank - was });
  }
  return moves;
}
