import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as Handovers from "./handovers.queries.server";
import type { NoteTabletInput } from "./judging.schemas";
import { mayMark } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";

/** Notes that a tablet is there with a sheet, and how many marks it keeps; only a tablet seen anew is in the log. */
export async function noteTablet(
  command: Command,
  { live }: { readonly live: Live },
  input: NoteTabletInput & { readonly sheetId: string },
) {
  const { sheetId, deviceKey, waiting } = input;
  const result = await carryOut({ ...command, key: null }, "note-tablet", input, async (desk) => {
    const { trx, now, record } = desk;
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !mayMark(command.actor, place)) return refuse("not-allowed" as const);
    const openings = await Handovers.findOpenings(trx, [sheetId]);
    const known = openings.find((opening) => opening.deviceKey === deviceKey);
    await Handovers.upsertOpening(trx, {
      ...{ sheetId, deviceKey },
      openedAt: known?.openedAt ?? now,
      seenAt: now,
      waitingCount: waiting,
    });
    if (!known) {
      await record({
        action: "sheet.opened-on-tablet",
        subjectKind: "sheet",
        subjectId: sheetId,
        detail: { deviceKey },
      });
    }
    const isNews = !known || known.waitingCount !== waiting;
    return accept({
      topics: isNews ? [stageTopic(place.stageId), seatTopic(place.seatId)] : [],
    });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
