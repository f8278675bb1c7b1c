import type { Desk } from "~/features/audit/carry-out.server";
import type { FileStore } from "~/features/files/file-store.server";
import type { Live } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import type { JobError, JobKind } from "./domain/job";

/** A job as its halves see it. */
export interface JobTask {
  readonly id: string;
  readonly kind: JobKind;
  readonly subjectId: string;
  readonly createdBy: string;
}

/** What someone waits for while a thread computes it: nothing is written, and no job is kept of it. */
export interface ThreadQuestion {
  readonly kind: "return-import" | "read-code" | "read-people";
  readonly input: unknown;
}

/** What the worker thread has: a connection that only reads, the files, and the keys that seal. */
export interface ThreadBench {
  readonly db: Db;
  readonly files: FileStore;
  readonly keys: KeyRing;
  readonly now: Instant;
  /** Who wants it done, with the roles of this moment. */
  readonly actor: Actor;
}

/** What a thread hands over at a time: at most `PIECE_ROWS` rows, and how far it is. */
export interface Piece {
  readonly rows: readonly unknown[];
  readonly doneCount: number;
  readonly totalCount: number | null;
}

/** Reads and computes, in the worker thread; it begins where the pieces that are kept end. */
export type ThreadHalf = (bench: ThreadBench, task: JobTask) => AsyncGenerator<Piece, unknown>;

/** Answers a question, in the worker thread. */
export type ThreadAnswer = (bench: ThreadBench, input: never) => Promise<unknown>;

/** What is written, on the main thread; each of these but `tell` is one transaction with the job's own row. */
export interface DeskHalf {
  keep(work: DeskWork, rows: readonly unknown[]): Promise<void>;
  end(work: DeskWork, result: unknown): Promise<void>;
  stopped(work: DeskWork, reason: JobError | "cancelled"): Promise<void>;
  /** Says to open pages what a piece changed, after its commit. */
  tell?(room: { readonly db: Db; readonly live: Live }, rows: readonly unknown[]): Promise<void>;
}

export interface DeskWork {
  readonly desk: Desk;
  readonly task: JobTask;
  /** Who wants it done, with the roles of this moment. */
  readonly actor: Actor;
  readonly keys: KeyRing;
}
