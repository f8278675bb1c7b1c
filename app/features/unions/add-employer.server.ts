import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Employers from "./employers.queries.server";
import { mayChangeUnion } from "./unions.access";
import * as Unions from "./unions.queries.server";
import type { AddEmployerInput } from "./unions.schemas";

/** Adds an employer that the union covers; a credit code belongs to one employer only. */
export function addEmployer(command: Command, input: AddEmployerInput) {
  return carryOut(command, "add-employer", input, async ({ trx, now, record }) => {
    const union = await Unions.find(trx, input.unionId);
    if (!union || !mayChangeUnion(command.actor, union.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (union.closedAt !== null) return refuse("union-closed" as const);
    const holder =
      input.creditCode && (await Employers.findByCreditCode(trx, input.creditCode, null));
    if (holder) return refuse("credit-code-taken" as const);
    const employerId = newId();
    await Employers.insert(trx, {
      ...input,
      id: employerId,
      createdAt: now,
      createdBy: command.actor.accountId,
    });
    await record({
      action: "employer.added",
      subjectKind: "employer",
      subjectId: employerId,
      detail: { unionId: input.unionId },
    });
    return accept({ employerId });
  });
}
