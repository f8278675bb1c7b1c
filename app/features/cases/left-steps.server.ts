import type { Db, Trx } from "~db/connection.server";
import type { PastMove } from "./domain/case";
import * as Messages from "./messages.queries.server";
import type { MovedCase, RoadWiring } from "./road-wiring.server";

/** Whether something of a move has left: what it said was read or sent, or the feature gave something out. */
export async function hasLeftIn(
  db: Db | Trx,
  wiring: RoadWiring<unknown>,
  moved: MovedCase,
): Promise<boolean> {
  if (await Messages.existsTold(db, moved.caseId, moved.seq)) return true;
  return wiring.hasLeft(db, moved);
}

/** A move of the history as its effect saw it; `state` is where the case stands after it. */
export function movedCaseOf(
  caseId: string,
  { seq, move, fromState }: PastMove,
  state: string,
): MovedCase {
  return { caseId, seq, move, fromState, toState: state };
}
