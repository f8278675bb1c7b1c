import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayCancelJob } from "./jobs.access";
import * as Jobs from "./jobs.queries.server";

/** Wishes that a job ends; it does so before its next piece, and says what it left. */
export function cancelJob(command: Command, input: { jobId: string }) {
  return carryOut(command, "cancel-job", input, async ({ trx, now, record }) => {
    const job = await Jobs.find(trx, input.jobId);
    if (!job || !mayCancelJob(command.actor, job)) return refuse("not-allowed" as const);
    if (job.endedAt !== null) return refuse("ended-already" as const);
    if (job.cancelWishedAt !== null) return accept({ jobId: job.id });
    await Jobs.wishCancel(trx, job.id, now);
    await record({ action: "job.cancelled", subjectKind: "job", subjectId: job.id, detail: {} });
    return accept({ jobId: job.id });
  });
}
