import { join } from "node:path";
import { carryOut } from "~/features/audit/carry-out.server";
import { findActor } from "~/features/identity/find-actor.server";
import { isJobKind, type JobError, type JobKind, PIECE_ROWS } from "~/features/jobs/domain/job";
import type {
  DeskHalf,
  DeskWork,
  JobTask,
  ThreadQuestion,
} from "~/features/jobs/job-halves.server";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import type { JobTable } from "~db/schema";
import type { Checkpoints } from "./checkpoints";
import { DATABASE_FILE } from "./data-folder";
import type { openThread, ThreadMessage } from "./open-thread";
import { type PieceSize, pieceSize } from "./piece-size";
import type { Services } from "./services";
import type { SpareRoom } from "./spare-room";
import { messagesOf } from "./thread-messages";
import type { Traffic } from "./traffic";

/** What the runner of jobs works with. */
export interface RunnerMeans {
  readonly services: Omit<Services, "jobs">;
  readonly desks: Readonly<Record<JobKind, DeskHalf>>;
  readonly open: typeof openThread;
  readonly traffic: Pick<Traffic, "letThrough">;
  readonly checkpoints: Pick<Checkpoints, "after">;
  readonly spare: SpareRoom;
}

type Ending =
  | { readonly state: "done"; readonly result: unknown }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly error: JobError }
  /** The server stops; the next one takes the job up again. */
  | { readonly state: "left" };

interface Run {
  readonly means: RunnerMeans;
  readonly half: DeskHalf;
  readonly task: JobTask;
  readonly actor: Actor;
  readonly size: PieceSize;
}

/** Does one job, or what is left of it, and writes down how it ended. */
export async function runJob(
  means: RunnerMeans,
  { id, kind, subjectId, createdBy }: JobTable,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, log } = means.services;
  if (!isJobKind(kind)) throw new Error(`no job of kind ${kind}`);
  const found = await findActor(db, createdBy);
  const actor = found ?? { accountId: createdBy, name: "", sessionId: "", grants: [] };
  const run = {
    means,
    half: means.desks[kind],
    task: { id, kind, subjectId, createdBy },
    actor,
    size: pieceSize(PIECE_ROWS),
  };
  means.spare.takeBack();
  await Jobs.start(db, id, clock.now());
  const ending = await (found ? work(run, signal) : failed("not-allowed")).catch((error) => {
    log.error({ err: error, jobId: id }, "a job failed");
    return failed(isOutOfMemory(error) ? "too-large" : "unexpected");
  });
  if (ending.state !== "left") await writeEnding(run, ending);
}

/** Keeps the thread's pieces, each before the next is asked for, until it ends. */
async function work(run: Run, signal: AbortSignal): Promise<Ending> {
  const thread = run.means.open(orderOf(run));
  const terminate = () => void thread.terminate();
  signal.addEventListener("abort", terminate, { once: true });
  if (signal.aborted) terminate();
  try {
    for await (const message of messagesOf(thread)) {
      if (message.type === "end") return { state: "done", result: message.result };
      const stopped = await keepPiece(run, message);
      if (stopped) return stopped;
      await run.half.tell?.(run.means.services, message.rows);
      thread.postMessage("kept");
    }
  } finally {
    signal.removeEventListener("abort", terminate);
    await thread.terminate();
  }
  return { state: signal.reason === "cancelled" ? "cancelled" : "left" };
}

/** Has a thread compute what someone waits for. */
export async function askThread(
  means: RunnerMeans,
  question: ThreadQuestion,
  actor: Actor,
): Promise<unknown> {
  const thread = means.open(orderOf({ means, task: question, actor }));
  for await (const message of messagesOf(thread)) {
    if (message.type === "end") return message.result;
  }
  throw new Error(`no answer to ${question.kind}`);
}

function orderOf({
  means,
  task,
  actor,
}: Pick<Run, "means" | "actor"> & { task: JobTask | ThreadQuestion }) {
  const { config, files, keys, clock } = means.services;
  return {
    task,
    actor,
    now: clock.now(),
    databaseFile: join(config.dataDir, DATABASE_FILE),
    filesFolder: files.folder,
    keys,
  };
}

type Message = Extract<ThreadMessage, { type: "piece" }>;

/** Writes a piece in as many transactions as leave this thread to others often enough; answers why no more is wanted. */
async function keepPiece(run: Run, { rows, doneCount, totalCount }: Message) {
  const { size, means } = run;
  for (let from = 0; from === 0 || from < rows.length; ) {
    const part = rows.slice(from, from + size.rows);
    from += Math.max(part.length, 1);
    const startedAt = performance.now();
    const done = doneCount - Math.max(rows.length - from, 0);
    const kept = await keepRows(run, part, { doneCount: done, totalCount });
    if (!kept.ok) return endingOf(kept.reason);
    size.learn(part.length, performance.now() - startedAt);
    await means.checkpoints.after(part.length);
    await means.traffic.letThrough();
  }
  return null;
}

/** The person may be blocked, or lose roles, while the work goes on: each part asks again. */
function keepRows(
  run: Run,
  rows: readonly unknown[],
  progress: Pick<JobTable, "doneCount" | "totalCount">,
) {
  return write(run, async (desk) => {
    const isWanted = await Jobs.advance(desk.desk.trx, run.task.id, progress);
    if (!isWanted) return refuse("cancelled" as const);
    const actor = await findActor(desk.desk.trx, run.task.createdBy);
    if (!actor) return refuse("not-allowed" as const);
    await run.half.keep({ ...desk, actor }, rows);
    return accept({});
  });
}

function endingOf(reason: "cancelled" | "not-allowed" | "key-reused" | "disk-full"): Ending {
  if (reason === "cancelled") return { state: "cancelled" };
  return { state: "failed", error: reason === "not-allowed" ? reason : "disk-full" };
}

/** On a full disk the end is written into the room that is kept for it. */
async function writeEnding(run: Run, ending: Ended): Promise<void> {
  const written = await endIn(run, ending);
  if (written.ok) return;
  const isLeft = written.reason === "disk-full" && run.means.spare.giveUp();
  const again = isLeft ? await endIn(run, ending) : written;
  if (!again.ok) throw new Error(`a job's end was refused: ${again.reason}`);
}

type Ended = Exclude<Ending, { state: "left" }>;

function endIn(run: Run, ending: Ended) {
  const error = ending.state === "failed" ? ending.error : null;
  return write(run, async (desk) => {
    const { trx, now } = desk.desk;
    await Jobs.end(trx, run.task.id, { state: ending.state, error, endedAt: now });
    if (ending.state === "done") await run.half.end(desk, ending.result);
    else await run.half.stopped(desk, error ?? "cancelled");
    return accept({});
  });
}

/** One transaction in the name of the person who wants the job done. */
function write<Reason>(
  { means, task, actor }: Run,
  body: (
    work: DeskWork,
  ) => Promise<ReturnType<typeof accept<object>> | ReturnType<typeof refuse<Reason>>>,
) {
  const { db, keys, clock } = means.services;
  const command = { db, actor, now: clock.now(), key: null, auditKey: keys.auditKey };
  return carryOut<object, Reason>(command, "work-on-job", { jobId: task.id }, (desk) =>
    body({ desk, task, actor, keys }),
  );
}

async function failed(error: JobError): Promise<Ending> {
  return { state: "failed", error };
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
}
