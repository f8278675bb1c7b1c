import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import * as Conflicts from "./conflicts.queries.server";
import { nearestConflicts } from "./domain/panel/conflict";
import { BEFORE_LOCK } from "./domain/panel/stage-states";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import { findSeatConflicts } from "./find-seat-conflicts.server";
import { mayStaffPanels } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import { excuseRecusedIn } from "./sheet-opening-steps.server";

/** A judge stands back from the entries that they have to do with; the others of the panel mark those. */
export async function recuseJudge(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly seatId: string },
) {
  const { seatId } = input;
  const result = await carryOut(command, "recuse-judge", input, async (desk) => {
    const { trx, now, record } = desk;
    const seat = await Seats.findPlace(trx, seatId);
    if (!seat || !mayStaffPanels(command.actor, seat.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (seat.leftAt !== null) return refuse("seat-left" as const);
    if (!BEFORE_LOCK.includes(seat.stageState)) {
      return refuse("stage-locked" as const);
    }
    const all = await findSeatConflicts(trx, [seat.stageId]);
    const conflicts = nearestConflicts(all.filter((conflict) => conflict.seatId === seatId));
    if (conflicts.length === 0) return refuse("no-conflict" as const);
    const recusedBy = command.actor.accountId;
    await Conflicts.insertRecusals(
      trx,
      conflicts.map(({ stageEntryId }) => ({ seatId, stageEntryId, recusedAt: now, recusedBy })),
    );
    await excuseRecusedIn(desk, seat.stageId);
    await record({
      action: "judge.recused",
      subjectKind: "panel",
      subjectId: seat.panelId,
      detail: { seatId, entries: conflicts.length },
    });
    return accept({ topics: [stageTopic(seat.stageId), seatTopic(seatId)] });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
