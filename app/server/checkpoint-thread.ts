import { parentPort, workerData } from "node:worker_threads";
import { invariant } from "~/shared/invariant";
import { openCheckpointer } from "~db/connection.server";

/** The thread that keeps the write-ahead log short. */
invariant(parentPort, "a thread of its own");
const port = parentPort;
const checkpointer = openCheckpointer(workerData as string);
port.on("message", (message) => {
  if (message === "stop") {
    checkpointer.close();
    port.close();
    return;
  }
  try {
    checkpointer.run();
  } catch {
    // A full disk: what was committed stays in the log, and the next one tries again.
  }
  port.postMessage("done");
});
