import { Worker } from "node:worker_threads";
import type { JobTask, ThreadQuestion } from "~/features/jobs/job-halves.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";

/** What a thread is told when it begins. */
export interface ThreadOrder {
  /** A job, or something that someone waits for. */
  readonly task: JobTask | ThreadQuestion;
  readonly actor: Actor;
  readonly now: Instant;
  readonly databaseFile: string;
  readonly filesFolder: string;
  readonly keys: KeyRing;
}

/** What a thread says. */
export type ThreadMessage =
  | {
      readonly type: "piece";
      readonly rows: readonly unknown[];
      readonly doneCount: number;
      readonly totalCount: number | null;
    }
  | { readonly type: "end"; readonly result: unknown };

/** A list of 100,000 rows needs some 150 MB; a file that needs far more ends its thread, not the server. */
const MOST_HEAP_MB = 320;

/** Begins a worker thread: the built one, or in development and tests its source. */
export function openThread(order: ThreadOrder): Worker {
  const isBuilt = !import.meta.url.endsWith(".ts");
  const entry = new URL(isBuilt ? "./worker.js" : "./development-thread.mjs", import.meta.url);
  return new Worker(entry, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
}
