/** The saved views of a queue: what waits, what is late, what was mended, what one handled. */
export const QUEUE_VIEWS = ["waiting", "overdue", "mended", "handled"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
