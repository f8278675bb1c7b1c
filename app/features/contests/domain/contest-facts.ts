import type { GapPlace } from "~/features/scoring/domain/draft/gap-place";
import type { SchemeProblem } from "~/features/scoring/domain/scheme/shape";

/** What a contest's next phase depends on (contests.md §1). */
export interface ContestFacts {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly hasTrade: boolean;
  readonly hasOrganiser: boolean;
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly heldOn: string | null;
  readonly scheme: SchemeFacts;
  readonly hasRules: boolean;
  readonly undecidedCount: number;
  readonly acceptedCount: number;
  readonly minimumField: number;
  /** Whether it was decided to hold the contest with a field of this size, or a smaller one. */
  readonly isFieldDecided: boolean;
  /** Stages that aren't closed, and those that there are. */
  readonly openStageCount: number;
  readonly stageCount: number;
  /** The notice of the result; null while there is none. */
  readonly notice: { readonly isOver: boolean; readonly openObjectionCount: number } | null;
}

/** The marking scheme that a contest is planned with: none yet, not yet in force, or in force. */
export type SchemeFacts =
  | { readonly kind: "none" }
  | { readonly kind: "incomplete"; readonly schemeId: string; readonly gap: SchemeGap }
  | { readonly kind: "not-in-force"; readonly schemeId: string }
  | { readonly kind: "in-force"; readonly schemeId: string; readonly number: number };

/** The first thing that a draft lacks, where it stands, and how many more there are. */
export interface SchemeGap {
  readonly problem: SchemeProblem;
  readonly place: GapPlace;
  readonly others: number;
}
