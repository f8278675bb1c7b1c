import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, refuse } from "~/shared/result";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as RaisedHands from "./raised-hands.queries.server";
import { mayRecordIncidents } from "./scoring.access";

/** Someone went there: the hand is down. */
export async function answerHand(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly raisedHandId: string },
) {
  const { raisedHandId } = input;
  const result = await carryOut(command, "answer-hand", input, async ({ trx, now, record }) => {
    const hand = await RaisedHands.findPlace(trx, raisedHandId);
    if (!hand || !mayRecordIncidents(command.actor, hand.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (hand.answeredAt !== null) return refuse("hand-answered" as const);
    await RaisedHands.updateAnswered(trx, raisedHandId, {
      at: now,
      by: command.actor.accountId,
    });
    await record({
      action: "hand.answered",
      subjectKind: "stage",
      subjectId: hand.stageId,
      detail: { raisedHandId },
    });
    return accept({ topics: [stageTopic(hand.stageId), seatTopic(hand.seatId)] });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}
