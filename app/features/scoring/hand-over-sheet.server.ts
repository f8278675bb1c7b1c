import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as Handovers from "./handovers.queries.server";
import { isChiefJudge } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";

/** Says on which tablet a sheet goes on; what another one still keeps is refused from here on, and stays on it. */
export async function handOverSheet(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly sheetId: string; readonly deviceKey: string },
) {
  const { sheetId, deviceKey } = input;
  const result = await carryOut(command, "hand-over-sheet", input, async (desk) => {
    const { trx, now, record } = desk;
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !isChiefJudge(command.actor, place.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (place.stageState !== "judging") return refuse("stage-locked" as const);
    const openings = await Handovers.findOpenings(trx, [sheetId]);
    if (!openings.some((opening) => opening.deviceKey === deviceKey)) {
      return refuse("tablet-unknown" as const);
    }
    const last = await Handovers.findLast(trx, sheetId);
    const seq = (last?.seq ?? 0) + 1;
    const handedBy = command.actor.accountId;
    await Handovers.insert(trx, { sheetId, seq, deviceKey, handedAt: now, handedBy });
    await record({
      action: "sheet.handed-over",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { seq, deviceKey },
    });
    return accept({ topics: [stageTopic(place.stageId), seatTopic(place.seatId)] });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
