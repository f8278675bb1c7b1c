import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { correctMarkIn } from "~/features/scoring/mark-steps.server";
import * as SheetPlaces from "~/features/scoring/sheet-places.queries.server";
import { accept, refuse } from "~/shared/result";
import { widenIfDueIn } from "./recheck-steps.server";
import * as Rechecks from "./rechecks.queries.server";
import { mayDecideDifferences } from "./results.access";
import type { DecideDifferenceInput } from "./results.schemas";

/** The chief judge decides what stands where two readings differ; a correction is a new version of the mark, with the reason. */
export function decideDifference(command: Command, input: DecideDifferenceInput) {
  return carryOut(command, "decide-difference", input, async (desk) => {
    const { trx, now, record } = desk;
    const { sheetId, aspectKey, outcome, reason } = input;
    const by = command.actor.accountId;
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !mayDecideDifferences(command.actor, place.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (place.stageState !== "recheck") return refuse("not-in-recheck" as const);
    const differences = await Rechecks.findDifferences(trx, [place.stageId]);
    const difference = differences.find(
      (one) => one.sheetId === sheetId && one.aspectKey === aspectKey,
    );
    if (!difference) return refuse("no-difference" as const);
    if (difference.outcome !== null) return refuse("decided-already" as const);
    const { valueThousandths } = difference;
    const markSeq =
      outcome === "corrected"
        ? await correctMarkIn(desk, { sheetId, aspectKey, valueThousandths, reason, by })
        : null;
    const decided = { sheetId, aspectKey, outcome, markSeq, reason };
    await Rechecks.insertDecision(trx, { ...decided, decidedAt: now, decidedBy: by });
    await record({
      action: "difference.decided",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { aspectKey, outcome, markSeq },
    });
    await widenIfDueIn(desk, place.stageId);
    return accept({ stageId: place.stageId, contestId: place.contestId });
  });
}
