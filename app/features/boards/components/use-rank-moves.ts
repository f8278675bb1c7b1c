import { useRef } from "react";
import { type RankMove, rankMoves } from "../domain/rank-moves";
import type { BoardLine } from "../find-board.server";

const NONE: ReadonlyMap<string, RankMove> = new Map();

/** What moved when the board was read last; it stands until the next reading. */
export function useRankMoves(lines: readonly BoardLine[]): ReadonlyMap<string, RankMove> {
  const kept = useRef({ lines, moves: NONE });
  if (kept.current.lines !== lines) {
    const moves = rankMoves(kept.current.lines, lines);
    // A reading in which nothing moved leaves the moves of the one before in sight.
    kept.current = { lines, moves: moves.size > 0 ? moves : kept.current.moves };
  }
  return kept.current.moves;
}
