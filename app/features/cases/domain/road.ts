import type { Role } from "~/shared/actor";

/**
 * The road that a kind of case walks, as data (pipelines.md §1): its states, the moves between them, who may
 * make them and what they ask for. `Facts` is what the feature's guards look at.
 */
export interface Road<Facts = unknown> {
  readonly name: string;
  readonly first: string;
  readonly states: Readonly<Record<string, State>>;
  readonly moves: Readonly<Record<string, Move<Facts>>>;
  /** Duties of which one person never has two on the same case: whoever files doesn't check. */
  readonly separated: readonly (readonly string[])[];
}

export interface State {
  /** An open case waits for someone; in correction, for the applicant to mend fields; a final one for nobody. */
  readonly kind: "open" | "correction" | "final";
  /** Working days within which the next move is due, the day of arrival left out. */
  readonly dueInWorkingDays?: number;
}

export interface Move<Facts = unknown> {
  readonly from: readonly string[];
  readonly to: string;
  readonly who: readonly Party[];
  /** What the mover does by it: "file", "check", "approve" … */
  readonly duty: string;
  /** Done for someone else: by a union for a worker, who confirms (代办); by an officer for a union (代报). */
  readonly isOnBehalf?: boolean;
  /** It brings input of its own, through a form and a use case of the feature; never made as a plain move. */
  readonly hasOwnForm?: boolean;
  /** Whether a case waits in the queue for who may make it. As a rule it does, but for a form of its own. */
  readonly isQueued?: boolean;
  readonly asks?: Asked;
  /** The feature's own rule: a named refusal, or null where nothing stands against it. */
  readonly guard?: (facts: Facts) => string | null;
  /** Not offered while its guard stands against it, where that names nothing to be mended. */
  readonly isHiddenWhenBlocked?: boolean;
  /** A rule more where many cases are moved at once: what has to be looked at one by one. */
  readonly bulkGuard?: (facts: Facts) => string | null;
  /** Whether it can be taken back until the case is moved again or something of it has left the system. */
  readonly isReversible?: boolean;
}

/** What a move asks of its mover. */
export interface Asked {
  readonly comment?: boolean;
  /** A signed or sealed paper of the version from which it is made. */
  readonly sealedPaper?: boolean;
  /** The fields that can be sent back for correction; each one chosen carries a comment of its own. */
  readonly fields?: readonly string[];
}

/** Someone in their relation to a case. */
export type Party =
  | { readonly kind: "applicant" }
  | {
      readonly kind: "role";
      readonly role: Role;
      /** Of the case's union or any above it; of that union alone; of one above it only; of its contest; or over everything. */
      readonly over: "its-union" | "its-own-union" | "a-union-above" | "its-contest" | "everything";
    };
