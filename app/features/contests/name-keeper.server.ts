import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as CodeLayers from "./code-layers.queries.server";
import { findLayersOf } from "./code-steps.server";
import { mayPlanContest } from "./contests.access";
import { type CodeLayer, decideKeeper } from "./domain/code-layers";
import * as Stages from "./stages.queries.server";

/** Says who keeps a layer of a stage's codes, until they are given. */
export function nameKeeper(
  command: Command,
  input: { readonly stageId: string; readonly layer: CodeLayer; readonly keeperId: string },
) {
  return carryOut(command, "name-keeper", input, async ({ trx, now, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const { layer, keeperId, stageId } = input;
    const officers = await CodeLayers.findOfficers(trx, stage.contestId);
    const decided = decideKeeper(layer, keeperId, {
      layers: await findLayersOf(trx, stage),
      standing: await CodeLayers.findAllOfStage(trx, stageId),
      officerIds: new Set(officers.map(({ id }) => id)),
    });
    if (!decided.ok) return decided;
    const named = { namedAt: now, namedBy: command.actor.accountId };
    await CodeLayers.upsertKeeper(trx, { stageId, layer, keeperId, ...named });
    await record({
      action: "codes.keeper-named",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { layer, keeperId },
    });
    return accept(null);
  });
}
