import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayTendOutbox } from "./cases.access";
import * as OutboxMessages from "./outbox-messages.queries.server";

/** Tries a message anew that was given up, or that waits for its next try. */
export function retryMessage(command: Command, input: { readonly outboxMessageId: string }) {
  return carryOut(command, "retry-message", input, async ({ trx, now, record }) => {
    if (!mayTendOutbox(command.actor)) return refuse("not-allowed" as const);
    const { outboxMessageId } = input;
    const isThere = await OutboxMessages.updateRetried(trx, outboxMessageId, now);
    if (!isThere) return refuse("message-sent-already" as const);
    await record({
      action: "message.retried",
      subjectKind: "outbox-message",
      subjectId: outboxMessageId,
      detail: {},
    });
    return accept({});
  });
}
