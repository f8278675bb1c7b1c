import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import { isChiefJudge } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/** The chief judge opens a signed sheet again, with a reason that its judge reads on top of it. */
export async function reopenSheet(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly sheetId: string; readonly reason: string },
) {
  const { sheetId, reason } = input;
  const result = await carryOut(command, "reopen-sheet", input, async ({ trx, now, record }) => {
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !isChiefJudge(command.actor, place.contestId)) {
      return refuse("not-allowed" as const);
    }
    const { sheet, signature } = await readSheetIn(trx, place, null);
    if (!sheet.isStageOpen) return refuse("stage-locked" as const);
    if (!signature || !sheet.isSigned) return refuse("sheet-not-signed" as const);
    const { seq } = signature;
    await Signatures.insertReopenings(trx, [
      {
        ...{ sheetId, seq, reason },
        reopenedAt: now,
        reopenedBy: command.actor.accountId,
        rescoreId: null,
      },
    ]);
    await Sheets.updateVersions(trx, [sheetId]);
    await record({
      action: "sheet.reopened",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { seq },
    });
    const topics = [stageTopic(place.stageId), seatTopic(place.seatId)];
    return accept({ stageId: place.stageId, topics });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
