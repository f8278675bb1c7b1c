import { mayPlanContest, mayReadContest } from "~/features/contests/contests.access";
import { isPublic } from "~/features/results/domain/public-phases";
import type { Actor } from "~/shared/actor";

/** A board as far as it decides who sees it. */
export interface SeenBoard {
  readonly contestId: string;
  readonly phase: string;
  readonly isRehearsal: number;
  readonly schemeVersion: number | null;
  /** Null where nothing was set for it. */
  readonly isPublic: number | null;
}

/** Whether anyone may see it: its organisers opened it, and the contest itself is public (contests.md §6). */
export function isOpenToAll(board: SeenBoard): boolean {
  return board.isPublic === 1 && isPublic(board);
}

/** Anyone, or who reads the contest. What is on it is the same for both. */
export function maySeeBoard(actor: Actor | null, board: SeenBoard): boolean {
  return isOpenToAll(board) || (actor !== null && mayReadContest(actor, board.contestId));
}

/** A board is set, frozen and revealed by the contest's organisers. */
export function mayRunBoard(actor: Actor, contestId: string): boolean {
  return mayPlanContest(actor, contestId);
}
