import type { ThreadQuestion } from "~/features/jobs/job-halves.server";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import type { Actor } from "~/shared/actor";
import { askThread, type RunnerMeans, runJob } from "./job-run";

/** Takes long work from the queue, one job at a time. */
export interface JobRunner {
  /** Something was queued, or someone wishes that a job ends. */
  wake(): void;
  /** Asks a worker thread and waits; one question at a time, so that the memory of one is enough. */
  ask(question: ThreadQuestion, actor: Actor): Promise<unknown>;
  /** Leaves what is under way as it is, for the next start. */
  stop(): Promise<void>;
}

const AGAIN_AFTER_MS = 10_000;

interface RunnerState {
  isStopping: boolean;
  /** Whether someone called since the queue was last looked at. */
  isCalled: boolean;
  goOn: (() => void) | null;
  current: { readonly jobId: string; readonly abort: AbortController } | null;
}

/** Runs from the start of the server until it is told to stop; what a crash left under way comes first. */
export function runJobs(means: RunnerMeans): JobRunner {
  const state: RunnerState = { isStopping: false, isCalled: false, goOn: null, current: null };
  const running = runUntilStopped(means, state);
  let asking: Promise<unknown> = Promise.resolve();
  return {
    wake() {
      state.isCalled = true;
      state.goOn?.();
      void endCancelled(means, state);
    },
    ask(question, actor) {
      const answer = asking.then(() => askThread(means, question, actor));
      asking = answer.catch(() => undefined);
      return answer;
    },
    async stop() {
      state.isStopping = true;
      state.goOn?.();
      state.current?.abort.abort("stopping");
      await running;
    },
  };
}

async function runUntilStopped(means: RunnerMeans, state: RunnerState): Promise<void> {
  while (!state.isStopping) {
    state.isCalled = false;
    const job = await Jobs.findNext(means.services.db);
    if (job) {
      const abort = new AbortController();
      state.current = { jobId: job.id, abort };
      await runJob(means, job, abort.signal).catch((error) => later(means, state, error));
      state.current = null;
    } else if (!state.isCalled) await called(state);
  }
}

/** Not even its end could be written, as where the disk is full: the job stays open, and is taken up again. */
async function later(means: RunnerMeans, state: RunnerState, error: unknown): Promise<void> {
  means.services.log.error({ err: error }, "a job could not be ended");
  if (state.isStopping) return;
  const timer = setTimeout(() => state.goOn?.(), AGAIN_AFTER_MS);
  await called(state);
  clearTimeout(timer);
}

function called(state: RunnerState): Promise<void> {
  return new Promise((resolve) => {
    state.goOn = () => {
      state.goOn = null;
      resolve();
    };
  });
}

/** A thread that reads for a long time before its first piece doesn't hear of the wish: it is ended. */
async function endCancelled({ services }: RunnerMeans, { current }: RunnerState): Promise<void> {
  const job = current && (await Jobs.find(services.db, current.jobId));
  if (job?.cancelWishedAt) current?.abort.abort("cancelled");
}
