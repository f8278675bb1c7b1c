import type { NoScore } from "~/features/scoring/domain/engine/mark";
import type { Instant } from "~/shared/instant";

/** What a board can be set to show (contests.md §6), from least to most. */
export const BOARD_KINDS = ["progress", "codes", "names"] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** A column of scores with what they are out of; null where that isn't known beforehand. */
export interface BoardColumn {
  readonly name: string;
  readonly max: string | null;
}

/** An entry with all of its sheets signed: its rank, and its points as texts. */
export interface BoardScore {
  readonly entryId: string;
  readonly rank: number;
  readonly parts: readonly (string | null)[];
  readonly total: string;
  /** The award's name; null where there is none, or none yet. */
  readonly award: string | null;
  readonly tie: TieReason | null;
}

/** What set an entry before the one right after it, where both have the same total. */
export interface TieReason {
  readonly of: "module" | "stage" | "aspect" | "reading";
  readonly name: string;
  readonly own: string;
  readonly other: string;
  readonly isHigher: boolean;
  readonly otherRank: number;
}

/** Entries with scores, best first, and how many there are of the others. */
export interface Standing {
  readonly columns: readonly BoardColumn[];
  readonly total: BoardColumn;
  readonly scores: readonly BoardScore[];
  /** Entries that are due a score, with those that have theirs. */
  readonly dueCount: number;
  readonly out: Readonly<Partial<Record<NoScore, number>>>;
}

/** Entries that start together. */
export interface BoardBatch {
  readonly number: number;
  readonly startsAt: Instant;
  readonly entryCount: number;
  /** Entries with all of their sheets signed. */
  readonly doneCount: number;
}

/** How far a stage is, without a score. */
export interface Progress {
  readonly sessions: readonly {
    readonly number: number;
    readonly venue: string;
    readonly batches: readonly BoardBatch[];
  }[];
  readonly entryCount: number;
  readonly doneCount: number;
  readonly sheetCount: number;
  readonly signedCount: number;
  readonly markCount: number;
}

/** All that a board of a kind would show; what a freeze keeps. */
export type BoardContent =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "codes" | "names"; readonly standing: Standing };
