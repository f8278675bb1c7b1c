import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import { lastEndDue, type RedactionGround } from "./domain/retention";
import * as Employments from "./employments.queries.server";
import * as Memberships from "./memberships.queries.server";
import * as RedactedWorkers from "./redacted-workers.queries.server";
import { mayRedact } from "./registry.access";
import * as Workers from "./workers.queries.server";

/** Shown in place of a name that was taken off the register. */
const REDACTED_NAME = "—";

/** Takes a person's data off the register: names, numbers and free text go, what was counted stays. `docs/retention.md`. */
export function redactWorker(
  command: Command,
  input: { workerId: string; ground: RedactionGround },
  /** What later nouns keep of the person. */
  redactFurtherIn: (desk: Desk, workerId: string) => Promise<void>,
) {
  return carryOut(command, "redact-worker", input, async (desk) => {
    const { trx, now, record } = desk;
    const { workerId } = input;
    const worker = await Workers.find(trx, workerId);
    if (!worker || !mayRedact(command.actor)) return refuse("not-allowed" as const);
    if (worker.keptId !== null) return refuse("was-merged" as const);
    if (worker.redactedAt !== null) return refuse("was-redacted" as const);
    const periods = [
      ...(await Memberships.findAllOfWorker(trx, workerId)),
      ...(await Employments.findAllOfWorker(trx, workerId)),
    ];
    if (periods.some(({ endsOn }) => endsOn === null)) return refuse("still-here" as const);
    const due = lastEndDue(localDay(now));
    if (input.ground === "period-over" && periods.some(({ endsOn }) => (endsOn ?? "") > due)) {
      return refuse("period-not-over" as const);
    }
    await RedactedWorkers.redact(trx, {
      workerId,
      name: REDACTED_NAME,
      at: now,
      by: command.actor.accountId,
    });
    await redactFurtherIn(desk, workerId);
    await record({
      action: "worker.redacted",
      subjectKind: "worker",
      subjectId: workerId,
      detail: { ground: input.ground },
    });
    return accept({ workerId });
  });
}
