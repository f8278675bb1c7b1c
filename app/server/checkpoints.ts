import { Worker } from "node:worker_threads";

/** Moves what was committed from the write-ahead log into the database file, in a thread of its own. */
export interface Checkpoints {
  /** Long work says how many rows it wrote; every so many it waits, so that the log doesn't grow without end. */
  after(rows: number): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
const WAITS_EVERY_ROWS = 5_000;

/** Syncing and copying pages takes far longer than a write: on the main thread everyone would wait for it. */
export function keepCheckpoints(databaseFile: string): Checkpoints {
  const thread = openCheckpointThread(databaseFile);
  thread.unref();
  const waiting: (() => void)[] = [];
  thread.on("message", () => waiting.shift()?.());
  const ended = new Promise<void>((resolve) => thread.once("exit", () => resolve()));
  const now = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      thread.postMessage("checkpoint");
    });
  let written = 0;
  let isAsked = false;
  const timer = setInterval(() => {
    // Whoever waits for it brings it about: one more would copy pages that are about to change again.
    if (waiting.length === 0 && !isAsked) void now();
    isAsked = false;
  }, EVERY_MS);
  timer.unref();
  return {
    async after(rows) {
      written += rows;
      if (written < WAITS_EVERY_ROWS) return;
      written = 0;
      isAsked = true;
      await Promise.race([now(), ended]);
    },
    async stop() {
      clearInterval(timer);
      thread.ref();
      thread.postMessage("stop");
      await ended;
    },
  };
}

function openCheckpointThread(databaseFile: string): Worker {
  const isBuilt = !import.meta.url.endsWith(".ts");
  const entry = isBuilt ? "./checkpoint-thread.js" : "./development-checkpoint-thread.mjs";
  return new Worker(new URL(entry, import.meta.url), { workerData: databaseFile });
}
