import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Employers from "./employers.queries.server";
import * as FormerEmployerNames from "./former-employer-names.queries.server";
import { mayChangeUnion } from "./unions.access";
import * as Unions from "./unions.queries.server";
import type { ChangeEmployerInput } from "./unions.schemas";

/** Changes an employer's name or credit code; a name that it had stays known to lists. */
export function changeEmployer(command: Command, input: ChangeEmployerInput) {
  return carryOut(command, "change-employer", input, async ({ trx, now, record }) => {
    const employer = await Employers.find(trx, input.employerId);
    if (!employer) return refuse("not-allowed" as const);
    const lineage = await Unions.findLineage(trx, employer.unionId);
    if (!mayChangeUnion(command.actor, lineage)) return refuse("not-allowed" as const);
    const holder =
      input.creditCode && (await Employers.findByCreditCode(trx, input.creditCode, employer.id));
    if (holder) return refuse("credit-code-taken" as const);
    const { name, creditCode, version } = input;
    const isCurrent = await Employers.update(trx, { id: employer.id, version, name, creditCode });
    if (!isCurrent) return refuse("stale-version" as const);
    if (name !== employer.name) {
      const former = { id: newId(), employerId: employer.id, name: employer.name, endedAt: now };
      await FormerEmployerNames.insertAll(trx, [former]);
    }
    await record({
      action: "employer.changed",
      subjectKind: "employer",
      subjectId: employer.id,
      detail: { version: version + 1 },
    });
    return accept({ unionId: employer.unionId });
  });
}
