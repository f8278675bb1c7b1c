import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as CorrectionRequests from "./correction-requests.queries.server";
import type { AskCorrectionInput } from "./registry.schemas";
import * as Workers from "./workers.queries.server";

/** A worker says that something on their record is wrong; one open request stands for each field. */
export function askCorrection(command: Command, { field, text }: AskCorrectionInput) {
  return carryOut(command, "ask-correction", { field, text }, async ({ trx, now, record }) => {
    const { accountId } = command.actor;
    const workerId = (await Workers.findIdOfAccount(trx, accountId))?.workerId;
    if (!workerId) return refuse("not-on-register" as const);
    const earlier = await CorrectionRequests.findAllOfWorker(trx, workerId);
    if (earlier.some((request) => request.field === field && request.settledAt === null)) {
      return refuse("asked-already" as const);
    }
    const requestId = newId();
    await CorrectionRequests.insert(trx, {
      id: requestId,
      workerId,
      field,
      text,
      raisedAt: now,
      raisedBy: accountId,
    });
    await record({
      action: "correction.asked",
      subjectKind: "correction-request",
      subjectId: requestId,
      detail: { workerId, field },
    });
    return accept({ requestId });
  });
}
