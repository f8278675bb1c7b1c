import type { Desk } from "~/features/audit/carry-out.server";
import type { Trx } from "~db/connection.server";
import type { Road } from "./domain/road";

/** A move that was just made, as its effect sees it. */
export interface MovedCase {
  readonly caseId: string;
  readonly seq: number;
  readonly move: string;
  readonly fromState: string;
  readonly toState: string;
}

/**
 * What a feature hands to the engine for its road, in `app/roads.server.ts`. Everything runs in the transaction
 * of the move: an effect that throws takes the move with it.
 */
export interface RoadWiring<Facts> {
  readonly road: Road<Facts>;
  /** What the road's guards look at. */
  findGuardFacts(trx: Trx, caseId: string): Promise<Facts>;
  /** The persons it is about, with their kin, masters and apprentices: none of them decides on it. */
  findInterestedPersonIds(trx: Trx, caseId: string): Promise<readonly string[]>;
  /** Follows a move in the feature's own rows. */
  follow(desk: Desk, moved: MovedCase): Promise<void>;
  /** Takes back in the feature's own rows what followed a move. */
  takeBack(desk: Desk, undone: MovedCase): Promise<void>;
  /** Whether something that followed a move has left the system: a notice, an export, a message. */
  hasLeft(trx: Trx, moved: MovedCase): Promise<boolean>;
}

/** All roads that there are, and who is behind an account. */
export interface Roads {
  find(road: string): RoadWiring<unknown> | undefined;
  /** The persons behind these accounts, where known. */
  findPersonIds(trx: Trx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
