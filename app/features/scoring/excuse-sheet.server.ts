import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import { isChiefJudge } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** Lets a stage be locked without a sheet: its judge counts as absent for that entry. */
export async function excuseSheet(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly sheetId: string; readonly reason: string },
) {
  const { sheetId, reason } = input;
  const result = await carryOut(command, "excuse-sheet", input, async ({ trx, now, record }) => {
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !isChiefJudge(command.actor, place.contestId)) {
      return refuse("not-allowed" as const);
    }
    const { sheet } = await readSheetIn(trx, place, null);
    if (!sheet.isStageOpen) return refuse("stage-locked" as const);
    if (sheet.isSigned) return refuse("sheet-signed" as const);
    if (place.excusedAt !== null) return refuse("sheet-excused" as const);
    const excusedBy = command.actor.accountId;
    await Sheets.insertExcuses(trx, [{ sheetId, excusedAt: now, excusedBy, reason }]);
    await record({
      action: "sheet.excused",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: {},
    });
    return accept({ topics: [stageTopic(place.stageId), seatTopic(place.seatId)] });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
