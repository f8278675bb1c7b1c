import { accept, type Result, refuse } from "~/shared/result";
import type { CaseFacts, Mover, PastMove } from "./case";
import type { Road } from "./road";

/** The name under which taking a move back stands in the history; no road has a move of that name. */
export const UNDO = "undo";

export type UndoRefusal =
  | "nothing-to-undo"
  | "not-allowed"
  | "stale-version"
  | "not-reversible"
  | "effect-has-left";

/** Where the case goes back to, and when it is due again. */
export interface DecidedUndo {
  readonly to: string;
  readonly dueOn: string | null;
  readonly undoneSeq: number;
}

/**
 * Whether the last move may be taken back by the one who made it: until the case is moved again, or something of
 * it has left the system, a notice, an export or a message (pipelines.md §1).
 */
export function decideUndo(
  road: Road<never>,
  facts: CaseFacts,
  {
    history,
    mover,
    version,
    hasLeft,
  }: {
    readonly history: readonly PastMove[];
    readonly mover: Mover;
    readonly version: number;
    readonly hasLeft: boolean;
  },
): Result<DecidedUndo, UndoRefusal> {
  const last = history.at(-1);
  if (!last || last.move === UNDO) return refuse("nothing-to-undo");
  if (last.byAccountId !== mover.actor.accountId) return refuse("not-allowed");
  if (version !== facts.version) return refuse("stale-version");
  if (!road.moves[last.move]?.isReversible) return refuse("not-reversible");
  if (hasLeft) return refuse("effect-has-left");
  return accept({ to: last.fromState, dueOn: last.fromDueOn, undoneSeq: last.seq });
}
