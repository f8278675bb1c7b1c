import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as CodeLayers from "./code-layers.queries.server";
import { findLayersOf, giveCodesIn } from "./code-steps.server";
import { mayHoldDraw } from "./contests.access";
import { type CodeLayer, decideIssue } from "./domain/code-layers";
import * as Stages from "./stages.queries.server";

/** Gives the codes of a layer; the answer to this, and to nothing else, shows them to their keeper. */
export function issueCodes(
  command: Command,
  input: { readonly stageId: string; readonly layer: CodeLayer },
) {
  return carryOut(command, "issue-codes", input, async (desk) => {
    const { trx, now, record } = desk;
    const { stageId, layer } = input;
    const { actor } = command;
    const stage = await Stages.find(trx, stageId);
    if (!stage || !mayHoldDraw(actor, stage.contestId)) return refuse("not-allowed" as const);
    const layers = await findLayersOf(trx, stage);
    const standing = await CodeLayers.findAllOfStage(trx, stageId);
    const { state: stageState } = stage;
    const decided = decideIssue(layer, actor.accountId, { layers, standing, stageState });
    if (!decided.ok) return decided;
    await giveCodesIn(desk, stageId, layer);
    await CodeLayers.updateIssued(trx, { stageId, layer }, { issuedAt: now });
    const isAgain = standing.some((one) => one.layer === layer && one.issuedAt !== null);
    await record({
      action: "codes.issued",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { layer, isAgain },
    });
    return accept({ layer });
  });
}
