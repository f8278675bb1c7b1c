import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { mayKeepObjections } from "./notices.access";
import * as Notices from "./notices.queries.server";
import type { ReceiveObjectionInput } from "./notices.schemas";
import * as Objections from "./objections.queries.server";

/** Takes an objection down while its notice runs: named for persons, sealed for units; an anonymous one is only logged. */
export function receiveObjection(command: Command, input: ReceiveObjectionInput) {
  return carryOut(command, "receive-objection", input, async ({ trx, now, record }) => {
    const { noticeId, kind, text } = input;
    const notice = await Notices.find(trx, noticeId);
    if (!notice || !mayKeepObjections(command.actor)) return refuse("not-allowed" as const);
    if (now > notice.closesAt) return refuse("notice-over" as const);
    const id = newId();
    const objector = kind === "anonymous" ? "" : (input.objector ?? "");
    const receivedBy = command.actor.accountId;
    await Objections.insert(trx, {
      id,
      noticeId,
      kind,
      objector,
      text,
      receivedAt: now,
      receivedBy,
    });
    await record({
      action: "objection.received",
      subjectKind: "notice",
      subjectId: noticeId,
      detail: { objectionId: id, kind },
    });
    return accept({ objectionId: id });
  });
}
