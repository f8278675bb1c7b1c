import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import { blankAsNull, line, lines, version } from "~/shared/form-fields";
import { MESSAGE_KINDS } from "./domain/message-kind";
import { OUTBOX_STATES } from "./domain/outbox";
import { QUEUE_VIEWS } from "./domain/queue-view";

const day = z.string().refine(isCalendarDate, "not-a-date");

/** A move of a road, by its name. */
const move = z.string().min(1).max(40);

/** Someone out of a list in which the first line chooses nobody. */
const chosen = z.string().min(1).pipe(z.uuid());

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

/** One case of a bulk move as its preview saw it. */
const seenCase = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,6}$/)
  .transform((text) => {
    const [caseId = "", seen = ""] = text.split(":");
    return { caseId, version: Number(seen) };
  });

/** `road.move`, as previews name a move. */
const roadAndMove = z
  .string()
  .max(80)
  .regex(/^[a-z-]+\.[a-z-]+$/);

/** What is to be moved at once: cases that were ticked, or all of a view. */
export const bulkChoiceSchema = queueSchema
  .pick({ view: true, road: true, state: true, page: true })
  .extend({
    caseIds: z.array(z.uuid()).catch([]).default([]),
    isAll: z
      .literal("1")
      .nullable()
      .catch(null)
      .default(null)
      .transform((flag) => flag === "1"),
    move: roadAndMove.nullable().catch(null).default(null),
  });
export type BulkChoice = z.infer<typeof bulkChoiceSchema>;

export const bulkMoveSchema = z
  .object({
    move: roadAndMove,
    cases: z
      .string()
      .max(60_000)
      .transform((text) => text.split(","))
      .pipe(z.array(seenCase).min(1)),
    comment: words,
  })
  .transform(({ move: both, ...rest }) => {
    const [road = "", name = ""] = both.split(".");
    return { road, move: name, ...rest };
  });
export type BulkMoveInput = z.infer<typeof bulkMoveSchema>;

export const bulkResultSchema = z.object({
  show: z.enum(["refused", "moved", "waiting"]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type BulkResultList = z.infer<typeof bulkResultSchema>;

/** Opens what a message is about, or marks all as read where it names nothing. */
export const readMessagesSchema = z.object({
  subjectId: blankAsNull(z.uuid()),
  kind: z.enum(MESSAGE_KINDS).default("case-moved"),
  /** The reader applied for it, and reads it on their own page. */
  isOwn: z.literal("1").nullable().default(null),
});

/** For whom a deputy is named: oneself where nobody else is. */
export const deputyOfficerSchema = z.object({
  officerId: z.uuid().nullable().catch(null).default(null),
});

export const nameDeputySchema = z.object({
  deputyId: chosen,
  startsOn: day,
  endsOn: day,
});

export const handOverOfficeSchema = z.object({ successorId: chosen });

/** A sealed paper: the mark is typed where its QR code can't be read. */
export const attachPaperSchema = z.object({
  fileName: line(255),
  mark: blankAsNull(line(40)).transform((text) => text ?? ""),
});

/** The version that a QR code names, on the page that it leads to. */
export const paperSchema = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null).default(null),
});

export const retryMessageSchema = z.object({ outboxMessageId: z.uuid() });

export const outboxListSchema = z.object({
  state: z.enum(OUTBOX_STATES).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
