import { findActor } from "~/features/identity/find-actor.server";
import { isJobKind } from "~/features/jobs/domain/job";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import { DESK_HALVES, THREAD_HALVES } from "~/job-kinds.server";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { TEST_NOW } from "./load-context";
import { TEST_FILES, TEST_KEYS } from "./test-keys";

/** Does all long work that is queued, both halves in this thread, piece by piece as the runner does. */
export async function finishJobs(db: Db, now: Instant = TEST_NOW): Promise<void> {
  for (let job = await Jobs.findNext(db); job; job = await Jobs.findNext(db)) {
    const { id, kind, subjectId, createdBy } = job;
    const actor = await findActor(db, createdBy);
    if (!actor || !isJobKind(kind)) throw new Error(`nobody to do ${kind}`);
    const task = { id, kind, subjectId, createdBy };
    const desk = DESK_HALVES[kind];
    const within = (body: (work: Parameters<typeof desk.keep>[0]) => Promise<void>) =>
      db.transaction().execute((trx) => {
        const recorder = { trx, now, record: async () => undefined };
        return body({ desk: recorder, task, actor, keys: TEST_KEYS });
      });
    const bench = { db, files: TEST_FILES, keys: TEST_KEYS, now, actor };
    const pieces = THREAD_HALVES[kind](bench, task);
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) {
      const { rows } = step.value;
      await within((work) => desk.keep(work, rows));
    }
    const { value } = step;
    await within((work) => desk.end(work, value));
    await db
      .transaction()
      .execute((trx) => Jobs.end(trx, id, { state: "done", error: null, endedAt: now }));
  }
}
