import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";

/** A case as the engine sees it. */
export interface CaseFacts {
  readonly state: string;
  /** The last day for its next move; null where none is set. */
  readonly dueOn: string | null;
  /** Counts its moves from 1; who moves it says which version they saw. */
  readonly version: number;
  /** The account of the person it is about; null while that person has none. */
  readonly applicantAccountId: string | null;
  /** Its union's own id and those above it, nearest first. */
  readonly lineage: readonly string[];
  /** The contest that it belongs to; null for what stands outside contests. */
  readonly contestId: string | null;
  /** Everyone who has an interest in it: the persons it is about, their kin, masters and apprentices. */
  readonly interestedPersonIds: readonly string[];
}

/** A move that was made. */
export interface PastMove {
  readonly seq: number;
  readonly move: string;
  readonly duty: string;
  readonly fromState: string;
  /** When the case was due before it. */
  readonly fromDueOn: string | null;
  readonly movedAt: Instant;
  readonly byAccountId: string;
  /** The person behind that account, where known: two accounts of one person are one. */
  readonly byPersonId: string | null;
}

/** Who moves a case. */
export interface Mover {
  readonly actor: Actor;
  readonly personId: string | null;
  /** The officer for whom they stand in during a leave, with that officer's roles; null in their own right. */
  readonly standsInFor: Actor | null;
}
