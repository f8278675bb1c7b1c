import type { Desk } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { Road } from "./domain/road";

/** A move that was just made, as its effect sees it. */
export interface MovedCase {
  readonly caseId: string;
  readonly seq: number;
  readonly move: string;
  readonly fromState: string;
  readonly toState: string;
}

/** What a case is about, in a line of a queue. */
export interface CaseSubject {
  readonly caseId: string;
  /** Whom or what: a name. */
  readonly title: string;
  /** What is asked, in names and dates; no sentence. */
  readonly note: string;
}

/**
 * What a feature hands to the engine for its road, in `app/roads.server.ts`. What follows a move runs in its
 * transaction: an effect that throws takes the move with it. Facts are asked for many cases at once, since a
 * bulk move weighs hundreds.
 */
export interface RoadWiring<Facts> {
  readonly road: Road<Facts>;
  /** What the road's guards look at, of each case. */
  findGuardFacts(
    db: Db | Trx,
    caseIds: readonly string[],
    now: Instant,
  ): Promise<ReadonlyMap<string, Facts>>;
  /** The persons each is about, with their kin, masters and apprentices: none of them decides on it. */
  findInterestedPersonIds(
    db: Db | Trx,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How a queue names each. */
  findSubjects(db: Db | Trx, caseIds: readonly string[]): Promise<readonly CaseSubject[]>;
  /** Follows a move in the feature's own rows. */
  follow(desk: Desk, moved: MovedCase): Promise<void>;
  /** Takes back in the feature's own rows what followed a move. */
  takeBack(desk: Desk, undone: MovedCase): Promise<void>;
  /** Whether something that followed a move in the feature has left the system: a notice, an export. */
  hasLeft(db: Db | Trx, moved: MovedCase): Promise<boolean>;
}

/** All roads that there are, and who is behind an account. */
export interface Roads {
  readonly all: readonly RoadWiring<unknown>[];
  find(road: string): RoadWiring<unknown> | undefined;
  /** The persons behind these accounts, where known. */
  findPersonIds(db: Db | Trx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** What every use case on cases is handed: the roads, and where to say that something moved. */
export interface CaseRoom {
  readonly roads: Roads;
  readonly live: Live;
}
