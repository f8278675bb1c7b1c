import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { hasPersonalNumber } from "~/shared/personal-number";
import { accept, refuse } from "~/shared/result";
import { mayOpenContests } from "./contests.access";
import type { OpenProgrammeInput } from "./contests.schemas";
import * as Programmes from "./programmes.queries.server";

/** Opens a year's programme, under which contests are held. */
export function openProgramme(command: Command, input: OpenProgrammeInput) {
  return carryOut(command, "open-programme", input, async ({ trx, now, record }) => {
    if (!mayOpenContests(command.actor)) return refuse("not-allowed" as const);
    const { name, year, documentNumber } = input;
    if (hasPersonalNumber(name)) return refuse("personal-number" as const);
    if (await Programmes.existsNamed(trx, year, name)) return refuse("programme-known" as const);
    const id = newId();
    await Programmes.insert(trx, {
      id,
      name,
      year,
      documentNumber: documentNumber ?? "",
      createdAt: now,
      createdBy: command.actor.accountId,
    });
    await record({
      action: "programme.opened",
      subjectKind: "programme",
      subjectId: id,
      detail: { year },
    });
    return accept({ programmeId: id });
  });
}
