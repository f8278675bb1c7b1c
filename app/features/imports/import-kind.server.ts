import type { Desk } from "~/features/audit/carry-out.server";
import type { ThreadBench } from "~/features/jobs/job-halves.server";
import type { Actor } from "~/shared/actor";
import type { KeyRing } from "~/shared/key-ring";
import type { ImportKindName, RawRow, RowDetail, RowReason, Verdict } from "./domain/import-kind";
import type { ColumnKind } from "./domain/recognise-columns";

/** A row as it was checked; the payload is what applying it needs, with numbers sealed. */
export interface CheckedRow {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly label: string;
  readonly note: string;
  readonly detail: RowDetail;
  readonly payload: object | null;
}

/** What the check of a list knows besides its rows. */
export interface CheckBench extends ThreadBench {
  /** The union that rows without one of their own belong to. */
  readonly unionId: string | null;
  /** The contest that all rows are of; null for lists of the register's. */
  readonly contestId: string | null;
}

/** Judges the next rows of a list, in order, at most a piece at a time; it remembers what earlier ones held. */
export type CheckRows = (rows: readonly RawRow[]) => Promise<readonly CheckedRow[]>;

/** What a payload may say besides: the topics of which open pages hear once its row is written. */
export interface ToldPayload {
  readonly topics?: readonly string[];
}

export interface StagedRow {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly payload: unknown;
}

/** What came of a row when it met the database of that moment. */
export type AppliedRow =
  | { readonly seq: number; readonly outcome: "applied" | "same" }
  | { readonly seq: number; readonly outcome: "refused"; readonly reason: RowReason };

export interface ApplyWork {
  readonly desk: Desk;
  readonly keys: KeyRing;
  readonly actor: Actor;
  readonly importId: string;
  readonly contestId: string | null;
}

/** What a noun declares so that lists of it can be brought in; wired in `app/import-kinds.server.ts`. */
export interface ImportKind {
  readonly name: ImportKindName;
  readonly columns: readonly ColumnKind[];
  /** Whether this person may bring in such a list, for that contest or for any; each row is asked for again. */
  mayBegin(actor: Actor, contestId: string | null): boolean;
  /** Who else than whoever brought it reads its rows; where nothing is said, those who keep the whole register. */
  mayReadRows?(actor: Actor, contestId: string | null): boolean;
  /** In the worker thread. */
  openCheck(bench: CheckBench): Promise<CheckRows>;
  /** On the main thread, within a transaction: judges the rows again and writes them. */
  applyIn(work: ApplyWork, rows: readonly StagedRow[]): Promise<readonly AppliedRow[]>;
}

export type ImportKinds = Readonly<Record<ImportKindName, ImportKind>>;
