import type { Worker } from "node:worker_threads";
import type { ThreadMessage } from "./open-thread";

/** What a thread says, in order, until it ends; throws what it threw. */
export async function* messagesOf(thread: Worker): AsyncGenerator<ThreadMessage> {
  const waiting: ThreadMessage[] = [];
  const state: { hasEnded: boolean; error: unknown; goOn: () => void } = {
    hasEnded: false,
    error: null,
    goOn: () => undefined,
  };
  thread.on("message", (message: ThreadMessage) => {
    waiting.push(message);
    state.goOn();
  });
  thread.once("error", (error) => {
    state.error = error;
  });
  thread.once("exit", () => {
    state.hasEnded = true;
    state.goOn();
  });
  for (;;) {
    const message = waiting.shift();
    if (message) yield message;
    else if (state.error) throw state.error;
    else if (state.hasEnded) return;
    else
      await new Promise<void>((resolve) => {
        state.goOn = resolve;
      });
  }
}
