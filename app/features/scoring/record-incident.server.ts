import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { stageTopic } from "./domain/score-sheet/topic";
import * as Incidents from "./incidents.queries.server";
import * as Panels from "./panels.queries.server";
import { mayRecordIncidents } from "./scoring.access";

/** Puts down what happened in a stage, at which station where it was at one. */
export async function recordIncident(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly stageId: string; readonly stageEntryId: string | null; readonly text: string },
) {
  const { stageId, stageEntryId, text } = input;
  const result = await carryOut(command, "record-incident", input, async (desk) => {
    const { trx, now, record } = desk;
    const stage = await Panels.findStage(trx, stageId);
    if (!stage || !mayRecordIncidents(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const at = stageEntryId && (await Panels.findStageOfEntry(trx, stageEntryId));
    if (stageEntryId !== null && (!at || at.stageId !== stageId)) {
      return refuse("not-in-stage" as const);
    }
    const id = newId();
    await Incidents.insert(trx, {
      ...{ id, stageId, stageEntryId, text },
      recordedAt: now,
      recordedBy: command.actor.accountId,
    });
    await record({
      action: "incident.recorded",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { incidentId: id },
    });
    return accept({ incidentId: id });
  });
  if (result.ok) live.announce([stageTopic(stageId)]);
  return result;
}
