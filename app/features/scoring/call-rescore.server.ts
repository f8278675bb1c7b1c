import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { decideRescore } from "./domain/score-sheet/decide-rescore";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as Rescores from "./rescores.queries.server";
import { mayCallRescore } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn, spreadsIn } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/**
 * Opens one aspect of one entry for the whole panel again, since its judgement marks lie too far apart; the marks
 * before are kept, and who had signed signs again. The panel leader calls it, or the chief judge.
 */
export async function callRescore(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly sheetId: string; readonly aspectKey: string },
) {
  const { aspectKey } = input;
  const by = command.actor.accountId;
  const result = await carryOut(command, "call-rescore", input, async ({ trx, now, record }) => {
    const place = await SheetPlaces.find(trx, input.sheetId);
    if (!place || !mayCallRescore(command.actor, place)) return refuse("not-allowed" as const);
    const file = await readSheetIn(trx, place, aspectKey);
    const { isStageOpen } = file.sheet;
    const spreads = await spreadsIn(trx, file);
    const decided = decideRescore(file.module.aspects, spreads, { aspectKey, isStageOpen });
    if (!decided.ok) return decided;
    const { panelId, stageEntryId, stageId } = place;
    const rescoreId = newId();
    await Rescores.insert(trx, {
      id: rescoreId,
      ...{ panelId, stageEntryId, aspectKey },
      calledAt: now,
      calledBy: by,
    });
    const sheets = await Sheets.findAllOfEntry(trx, panelId, stageEntryId);
    const ids = sheets.map(({ sheetId }) => sheetId);
    const signed = (await Signatures.findLast(trx, ids)).filter((one) => one.reopenedAt === null);
    await Signatures.insertReopenings(
      trx,
      signed.map(({ sheetId, seq }) => {
        return { sheetId, seq, reopenedAt: now, reopenedBy: by, rescoreId, reason: null };
      }),
    );
    await Sheets.updateVersions(trx, ids);
    await record({
      action: "rescore.called",
      subjectKind: "sheet",
      subjectId: place.sheetId,
      detail: { rescoreId, aspectKey, reopened: signed.length },
    });
    const topics = [stageTopic(stageId), ...sheets.map(({ seatId }) => seatTopic(seatId))];
    return accept({ rescoreId, topics });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
