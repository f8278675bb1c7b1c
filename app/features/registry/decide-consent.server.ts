import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Consents from "./consents.queries.server";
import type { ConsentStep } from "./registry.schemas";
import * as Workers from "./workers.queries.server";

/** A worker agrees that data is used for a purpose, or withdraws that. Nobody else does it for them. */
export function decideConsent(command: Command, { step, purpose }: ConsentStep) {
  return carryOut(command, "decide-consent", { step, purpose }, async ({ trx, now, record }) => {
    const { accountId } = command.actor;
    const workerId = (await Workers.findIdOfAccount(trx, accountId))?.workerId;
    if (!workerId) return refuse("not-on-register" as const);
    const consents = await Consents.findAllOfWorker(trx, workerId);
    const holds = consents.some((row) => row.purpose === purpose && row.withdrawnAt === null);
    if (holds === (step === "give")) return accept({});
    if (step === "give") {
      await Consents.insert(trx, {
        id: newId(),
        workerId,
        purpose,
        givenAt: now,
        givenBy: accountId,
      });
    } else {
      await Consents.withdraw(trx, { workerId, purpose, at: now, by: accountId });
    }
    await record({
      action: step === "give" ? "consent.given" : "consent.withdrawn",
      subjectKind: "worker",
      subjectId: workerId,
      detail: { purpose },
    });
    return accept({});
  });
}
