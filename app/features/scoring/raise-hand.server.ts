import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import type { RaiseHandInput } from "./judging.schemas";
import * as RaisedHands from "./raised-hands.queries.server";
import { mayMark } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";

/** A judge wants someone to come: a station has a fault, a question, the chief judge; one hand of a kind is up. */
export async function raiseHand(
  command: Command,
  { live }: { readonly live: Live },
  input: RaiseHandInput & { readonly sheetId: string },
) {
  const { sheetId, kind } = input;
  const result = await carryOut(command, "raise-hand", input, async ({ trx, now, record }) => {
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !mayMark(command.actor, place)) return refuse("not-allowed" as const);
    if (place.stageState !== "judging") return refuse("stage-locked" as const);
    const topics = [stageTopic(place.stageId), seatTopic(place.seatId)];
    const up = (await RaisedHands.findOpen(trx, [sheetId])).find((hand) => hand.kind === kind);
    if (up) return accept({ raisedHandId: up.id, topics });
    const id = newId();
    await RaisedHands.insert(trx, {
      ...{ id, sheetId, kind },
      raisedAt: now,
      raisedBy: command.actor.accountId,
      answeredAt: null,
      answeredBy: null,
    });
    await record({
      action: "hand.raised",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { raisedHandId: id, kind },
    });
    return accept({ raisedHandId: id, topics });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
