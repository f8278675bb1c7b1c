import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as CorrectionRequests from "./correction-requests.queries.server";
import { mayKeepWorker } from "./registry.access";
import type { SettleCorrectionInput } from "./registry.schemas";
import * as Workers from "./workers.queries.server";

/** Answers a worker who said that something is wrong: it was corrected, or it stays, and why. */
export function settleCorrection(command: Command, input: SettleCorrectionInput) {
  return carryOut(command, "settle-correction", input, async ({ trx, now, record }) => {
    const request = await CorrectionRequests.find(trx, input.requestId);
    const worker = request && (await Workers.find(trx, request.workerId));
    if (!request || !worker || !mayKeepWorker(command.actor, worker.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (worker.accountId === command.actor.accountId) return refuse("own-request" as const);
    const { outcome, answer } = input;
    const settledBy = command.actor.accountId;
    const wasOpen = await CorrectionRequests.settle(trx, request.id, {
      outcome,
      answer,
      settledAt: now,
      settledBy,
    });
    if (!wasOpen) return refuse("settled-already" as const);
    await record({
      action: "correction.settled",
      subjectKind: "correction-request",
      subjectId: request.id,
      detail: { workerId: worker.id, outcome },
    });
    return accept({ workerId: worker.id });
  });
}
