import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { type CheckedEntry, findAwaited } from "./check-in-steps.server";
import * as CheckIns from "./check-ins.queries.server";
import { mayCheckIn } from "./contests.access";
import { decideAbsence } from "./domain/attendance";
import * as Stages from "./stages.queries.server";

/** Whoever didn't come before the limit is absent (缺赛), with the minute at which that was put down. */
export function markAbsent(command: Command, input: CheckedEntry) {
  return carryOut(command, "mark-absent", input, async ({ trx, now, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayCheckIn(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const row = await findAwaited(trx, input);
    if (!row) return refuse("not-listed" as const);
    const decided = decideAbsence(row.awaited, row.stageState, now);
    if (!decided.ok) return decided;
    await CheckIns.updateAttendance(trx, row.id, {
      attendance: "absent",
      attendanceAt: now,
      attendanceBy: command.actor.accountId,
      attendanceReason: "",
    });
    await record({
      action: "stage.entry-absent",
      subjectKind: "stage",
      subjectId: row.stageId,
      detail: { stageEntryId: row.id, minutesLate: decided.value.minutesLate },
    });
    return accept(decided.value);
  });
}
