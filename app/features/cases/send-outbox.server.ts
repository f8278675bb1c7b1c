import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type { MessageKind } from "./domain/message-kind";
import { nextTry } from "./domain/outbox";
import * as OutboxMessages from "./outbox-messages.queries.server";

/** A message on its way out, in its reader's language. Who sends it finds the address of the account. */
export interface OutgoingMessage {
  readonly id: string;
  readonly accountId: string;
  readonly text: string;
}

/** Where e-mail and SMS plug in: sends one message, or throws; the same id may come twice after a crash. */
export interface OutboxAdapter {
  send(message: OutgoingMessage): Promise<void>;
}

/** What the text of a message is made of. */
export interface OutgoingFacts {
  readonly kind: MessageKind;
  readonly language: string | null;
  readonly road: string;
  readonly move: string;
}

const AT_ONCE = 20;

/** Sends what is due, outside any transaction, and notes each outcome; answers how many were tried. */
export async function sendOutbox(
  db: Db,
  adapter: OutboxAdapter,
  { now, textOf }: { readonly now: Instant; readonly textOf: (facts: OutgoingFacts) => string },
): Promise<number> {
  const due = await OutboxMessages.findDue(db, now, AT_ONCE);
  for (const { id, accountId, tries, kind, language, road, move } of due) {
    const text = textOf({ kind, language, road: road ?? "", move: move ?? "" });
    const fault = await faultOf(adapter.send({ id, accountId, text }));
    await db
      .transaction()
      .execute((trx) =>
        fault === null
          ? OutboxMessages.updateSent(trx, id, now)
          : OutboxMessages.updateFailed(trx, id, { fault, ...nextTry(tries, now) }),
      );
  }
  return due.length;
}

/** A code of the system or of the adapter; a sentence might hold a number or a name. */
async function faultOf(sending: Promise<void>): Promise<string | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return typeof code === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(code) ? code : "failed";
  }
}
