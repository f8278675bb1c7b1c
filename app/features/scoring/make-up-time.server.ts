import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { stageTopic } from "./domain/score-sheet/topic";
import * as Incidents from "./incidents.queries.server";
import * as Panels from "./panels.queries.server";
import { isChiefJudge } from "./scoring.access";

/** Gives a contestant minutes back for a fault that was not theirs (补时). */
export async function makeUpTime(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly stageEntryId: string; readonly minutes: number; readonly reason: string },
) {
  const { stageEntryId, minutes, reason } = input;
  const result = await carryOut(command, "make-up-time", input, async ({ trx, now, record }) => {
    const place = await Panels.findStageOfEntry(trx, stageEntryId);
    if (!place || !isChiefJudge(command.actor, place.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (place.stageState !== "judging") return refuse("stage-locked" as const);
    const id = newId();
    await Incidents.insertAdjustment(trx, {
      ...{ id, stageEntryId, minutes, reason },
      grantedAt: now,
      grantedBy: command.actor.accountId,
    });
    await record({
      action: "time.made-up",
      subjectKind: "stage",
      subjectId: place.stageId,
      detail: { timeAdjustmentId: id, stageEntryId, minutes },
    });
    return accept({ stageId: place.stageId });
  });
  if (result.ok) live.announce([stageTopic(result.value.stageId)]);
  return result;
}
