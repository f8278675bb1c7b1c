import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayKeepObjections } from "./notices.access";
import type { AnswerObjectionInput } from "./notices.schemas";
import * as Objections from "./objections.queries.server";

/** Answers an objection, for good; until then it holds the end of its notice up. */
export function answerObjection(command: Command, input: AnswerObjectionInput) {
  return carryOut(command, "answer-objection", input, async ({ trx, now, record }) => {
    const { noticeId, objectionId, outcome, text } = input;
    const objections = await Objections.findAllOfNotices(trx, [noticeId]);
    const objection = objections.find(({ id }) => id === objectionId);
    if (!objection || !mayKeepObjections(command.actor)) return refuse("not-allowed" as const);
    if (objection.outcome !== null) return refuse("answered-already" as const);
    const answeredBy = command.actor.accountId;
    await Objections.insertAnswer(trx, { objectionId, outcome, text, answeredAt: now, answeredBy });
    await record({
      action: "objection.answered",
      subjectKind: "notice",
      subjectId: noticeId,
      detail: { objectionId, outcome },
    });
    return accept({ noticeId });
  });
}
