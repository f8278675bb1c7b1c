import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { type CheckedEntry, findAwaited } from "./check-in-steps.server";
import * as CheckIns from "./check-ins.queries.server";
import { mayCheckIn } from "./contests.access";
import { decideCheckIn } from "./domain/attendance";
import * as Stages from "./stages.queries.server";

/** A contestant was seen, with papers and tools, before the limit after their batch's start. */
export function checkInEntry(command: Command, input: CheckedEntry) {
  return carryOut(command, "check-in-entry", input, async ({ trx, now, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayCheckIn(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const row = await findAwaited(trx, input);
    if (!row) return refuse("not-listed" as const);
    const decided = decideCheckIn(row.awaited, row.stageState, now);
    if (!decided.ok) return decided;
    const stageEntryId = row.id;
    const by = command.actor.accountId;
    await CheckIns.insert(trx, { stageEntryId, checkedInAt: now, checkedInBy: by });
    await record({
      action: "stage.entry-checked-in",
      subjectKind: "stage",
      subjectId: row.stageId,
      detail: { stageEntryId, minutesLate: decided.value.minutesLate },
    });
    return accept(decided.value);
  });
}
