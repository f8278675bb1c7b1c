import { parentPort, workerData } from "node:worker_threads";
import type { Piece } from "~/features/jobs/job-halves.server";
import { THREAD_ANSWERS, THREAD_HALVES } from "~/job-kinds.server";
import type { ThreadMessage, ThreadOrder } from "~/server/open-thread";
import { invariant } from "~/shared/invariant";
import { openReadOnly } from "~db/connection.server";

/** So many pieces may wait for the main thread; the thread computes the next ones meanwhile. */
const PIECES_AHEAD = 2;

/** The worker thread: reads, computes, and hands pieces over as fast as they are kept. */
invariant(parentPort, "a thread of its own");
const port = parentPort;
const { task, actor, now, databaseFile, filesFolder, keys } = workerData as ThreadOrder;
const db = openReadOnly(databaseFile);
const bench = { db, files: { folder: filesFolder, keys }, keys, now, actor };

let ahead = 0;
let goOn: (() => void) | null = null;
port.on("message", () => {
  ahead -= 1;
  goOn?.();
});

try {
  const result =
    "input" in task
      ? await THREAD_ANSWERS[task.kind](bench, task.input as never)
      : await handOver(THREAD_HALVES[task.kind](bench, task));
  port.postMessage({ type: "end", result } satisfies ThreadMessage);
} finally {
  await db.destroy();
  port.close();
}

async function handOver(pieces: AsyncGenerator<Piece, unknown>): Promise<unknown> {
  let step = await pieces.next();
  while (!step.done) {
    while (ahead >= PIECES_AHEAD) await kept();
    ahead += 1;
    port.postMessage({ type: "piece", ...step.value } satisfies ThreadMessage);
    step = await pieces.next();
  }
  return step.value;
}

function kept(): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
  });
}
