import { type Instant, later, MINUTE_MS } from "~/shared/instant";

/** Where a message stands that leaves the system. */
export const OUTBOX_STATES = ["waiting", "sent", "given-up"] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Where a message stands, by what became of it. */
export function outboxStateOf(message: {
  readonly sentAt: string | null;
  readonly givenUpAt: string | null;
}): OutboxState {
  if (message.sentAt !== null) return "sent";
  return message.givenUpAt === null ? "waiting" : "given-up";
}

const MOST_TRIES = 8;

/** When a failed message is tried again: after 1, 4, 9 … minutes; after the eighth try it is given up. */
export function nextTry(
  triesBefore: number,
  now: Instant,
): { readonly dueAt: Instant; readonly givenUpAt: Instant | null } {
  const tries = triesBefore + 1;
  return {
    dueAt: later(now, tries * tries * MINUTE_MS),
    givenUpAt: tries >= MOST_TRIES ? now : null,
  };
}
