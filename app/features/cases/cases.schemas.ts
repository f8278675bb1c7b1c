import { z } from "zod";
import { blankAsNull, lines, version } from "~/shared/form-fields";
import { OUTBOX_STATES } from "./domain/outbox";
import { QUEUE_VIEWS } from "./domain/queue-view";

/** A move of a road, by its name. */
const move = z.string().min(1).max(40);

/** Words that may be left out. */
const words = blankAsNull(lines(1_000)).transform((text) => text ?? "");

/** Fields are sent back by writing what is wrong with them; those left blank are in order. */
const returned = z
  .record(z.string().max(40), blankAsNull(lines(400)))
  .default({})
  .transform((texts) =>
    Object.fromEntries(
      Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  );

export const moveCaseSchema = z.object({
  move,
  version,
  comment: words,
  returned,
  insteadOfId: blankAsNull(z.uuid()),
  /** Where to go on: the queue as it was, or the applicant's own page. */
  returnTo: z.string().max(400).default(""),
});

export const undoMoveSchema = z.object({ version, returnTo: z.string().max(400).default("") });

/** The queue's state as it stands in the URL; what makes no sense falls back. */
export const queueSchema = z.object({
  view: z.enum(QUEUE_VIEWS).catch("waiting").default("waiting"),
  road: z.string().max(40).catch("").default(""),
  state: z.string().max(40).catch("").default(""),
  open: z.uuid().nullable().catch(null).default(null),
  /** The case that was moved just now, to be taken back from here. */
  moved: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Opens what a message is about, or marks all as read where it names nothing. */
export const readMessagesSchema = z.object({
  subjectId: blankAsNull(z.uuid()),
  /** The reader applied for it, and reads it on their own page. */
  isOwn: z.literal("1").nullable().default(null),
});

export const retryMessageSchema = z.object({ outboxMessageId: z.uuid() });

export const outboxListSchema = z.object({
  state: z.enum(OUTBOX_STATES).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
