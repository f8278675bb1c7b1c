import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import { blankAsNull, line, lines, version } from "~/shared/form-fields";
import { instantAt } from "~/shared/local-day";
import { CODE_LAYERS } from "./domain/code-layers";
import { DRAW_WAYS } from "./domain/draw/ceremony";
import { DOCUMENT_KINDS } from "./domain/entry-documents";
import { SCREENING_VIEWS } from "./domain/screening-views";

const day = blankAsNull(z.string().refine(isCalendarDate, "not-a-date"));
const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const flag = z.literal("1").nullable().default(null);

/** As printed, 澜工发〔2026〕18号; other brackets are put right. */
const documentNumber = z.preprocess(
  (text) => (typeof text === "string" ? bracketed(text) : text),
  blankAsNull(line(60)),
);

function bracketed(text: string): string {
  return text.replace(/[[(（【［]\s*(\d{4})\s*[\])）】］]/u, "〔$1〕");
}

export const openProgrammeSchema = z.object({
  name: line(60),
  year: number(1949, 2999),
  documentNumber,
});
export type OpenProgrammeInput = z.infer<typeof openProgrammeSchema>;

export const openContestSchema = z.object({
  programmeId: z.uuid(),
  /** Blank where the trade's name serves. */
  name: blankAsNull(line(40)),
  tradeId: blankAsNull(z.uuid()),
  /** The contest whose plan it begins with; null: a blank one. */
  fromId: blankAsNull(z.uuid()),
  isRehearsal: flag,
});
export type OpenContestInput = z.infer<typeof openContestSchema>;

export const changePlanSchema = z.object({
  version,
  name: line(40),
  tradeId: blankAsNull(z.uuid()),
  level: z.enum(["national", "city", "district"]),
  kind: z.enum(["skill", "labour", "knowledge"]),
  sponsors: blankAsNull(lines(400)),
  organisers: blankAsNull(lines(400)),
  supporters: blankAsNull(lines(400)),
  memberCount: number(1, 20),
  substituteCount: number(0, 10),
  entriesFromOn: day,
  entriesUntilOn: day,
  heldOn: day,
  venue: blankAsNull(line(60)),
  capacity: blankAsNull(number(1, 5000)),
  unionQuota: blankAsNull(number(1, 500)),
  minimumField: number(0, 500),
  schemeId: blankAsNull(z.uuid()),
  isCoded: flag,
});
export type ChangePlanInput = z.infer<typeof changePlanSchema> & { contestId: string };

export const rulesSchema = z.object({
  version,
  isMember: flag,
  isEmployed: flag,
  ageFrom: blankAsNull(number(16, 80)),
  ageUntil: blankAsNull(number(16, 80)),
  ageOn: day,
  levelFrom: blankAsNull(number(0, 7)),
  isLevelOfTrade: flag,
  isOneContest: flag,
  documents: z
    .partialRecord(z.enum(DOCUMENT_KINDS), z.literal("1"))
    .default({})
    .transform((ticked) => DOCUMENT_KINDS.filter((kind) => ticked[kind] === "1")),
});
export type DecideRulesInput = z.infer<typeof rulesSchema> & { contestId: string };

export const fieldDecisionSchema = z.object({ hasAwards: z.enum(["1", "0"]), reason: lines(500) });
export type DecideFieldInput = z.infer<typeof fieldDecisionSchema> & { contestId: string };

/** The season page's state as it stands in the URL; what makes no sense falls back. */
export const seasonSchema = z.object({
  programme: z.string().max(40).catch("").default(""),
  view: z.enum(["all", "mine", "blocked", "soon"]).catch("all").default("all"),
});
export type SeasonView = z.infer<typeof seasonSchema>["view"];

/** A day of the week that the season's calendar shows; null for the one that runs. */
export const weekSchema = z.object({
  day: z.string().refine(isCalendarDate, "not-a-date").nullable().catch(null).default(null),
});

export const enterContestSchema = z.object({ statement: blankAsNull(lines(500)) });
export type EnterContestInput = z.infer<typeof enterContestSchema> & { contestId: string };

/** People chosen one after the other, of whom some places may stay empty. */
const people = z
  .record(z.string().regex(/^\d{1,2}$/), blankAsNull(z.uuid()))
  .default({})
  .transform((chosen) => Object.values(chosen).filter((id) => id !== null));

/** Members of a team one after the other; a single contestant is the first. */
export const fileEntrySchema = z
  .object({
    contestId: z.uuid(),
    workerId: z.uuid(),
    teammates: people,
    substitutes: people,
    leaderId: blankAsNull(z.uuid()),
    teamName: blankAsNull(line(40)),
    statement: blankAsNull(lines(500)),
  })
  .transform(({ workerId, teammates, substitutes, ...entry }) => ({
    ...entry,
    workerIds: [workerId, ...teammates],
    substituteIds: substitutes,
  }));
export type FileEntryInput = z.infer<typeof fileEntrySchema>;

export const replaceMemberSchema = z.object({
  outMemberId: z.uuid(),
  inMemberId: z.uuid(),
  reason: blankAsNull(lines(500)),
});
export type ReplaceMemberInput = z.infer<typeof replaceMemberSchema> & { caseId: string };

/** One paper of one person; its file comes with it. */
export const addDocumentSchema = z.object({
  memberId: z.uuid(),
  kind: z.enum(DOCUMENT_KINDS),
  fileName: line(200),
});
/** Which paper the page asks for, as it stands in the URL; what makes no sense falls back. */
export const documentViewSchema = z.object({
  member: z.uuid().nullable().catch(null).default(null),
  kind: z.enum(DOCUMENT_KINDS).nullable().catch(null).default(null),
});

export const mendEntrySchema = z.object({ version, statement: blankAsNull(lines(500)) });
export type MendEntryInput = z.infer<typeof mendEntrySchema> & { caseId: string };

/** The screening page's state as it stands in the URL; what makes no sense falls back. */
export const screeningSchema = z.object({
  view: z.enum(SCREENING_VIEWS).catch("waiting").default("waiting"),
  open: z.uuid().nullable().catch(null).default(null),
  moved: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A session's place and time; what stations offer is read by `readOffers`. */
export const planSessionSchema = z
  .object({
    venue: line(60),
    on: z.string().refine(isCalendarDate, "not-a-date"),
    startsAt: clock,
    batchCount: number(1, 50),
    batchMinutes: number(1, 1440),
    stationCount: number(1, 500),
    lateMinutes: number(0, 240),
    offers: blankAsNull(lines(4_000)),
  })
  .transform(({ on, startsAt, ...session }) => ({
    ...session,
    startsAt: instantAt(on, startsAt),
  }));
export type PlanSessionInput = z.infer<typeof planSessionSchema> & {
  stageId: string;
  /** Null for a new one. */
  sessionId: string | null;
};

export const needsSchema = z.object({ stageEntryId: z.uuid(), needs: blankAsNull(line(100)) });

export const freezeDrawSchema = z.object({ way: z.enum(DRAW_WAYS) });
export const witnessSchema = z.object({ username: line(40), password: z.string().min(1).max(128) });
export const holdDrawSchema = z.object({ salt: line(100) });
export const drawLotSchema = z.object({
  entry: z.string().regex(/^\d{2,5}$/),
  number: number(1, 100_000),
  way: z.enum(["drawn", "typed"]).catch("typed").default("typed"),
  signature: line(20_000),
});
export const drawReasonSchema = z.object({ reason: lines(500) });
/** A batch by its session's id and its number. */
export const redrawSchema = z
  .object({
    batch: z.string().regex(/^[0-9a-f-]{36} \d{1,2}$/, "not-an-option"),
    way: z.enum(DRAW_WAYS),
    reason: lines(500),
  })
  .transform(({ batch, ...asked }) => {
    const [sessionId = "", number] = batch.split(" ");
    return { ...asked, sessionId, batch: Number(number) };
  });
export const keeperSchema = z.object({ layer: z.enum(CODE_LAYERS), keeperId: z.uuid() });
export const checkInSchema = z.object({
  stageEntryId: z.uuid(),
  act: z.enum(["check-in", "absent"]),
});
/** Whom the list shows: one session, those that were searched for, or the slip that was scanned. */
export const checkInViewSchema = z.object({
  session: z.string().max(40).catch("").default(""),
  search: z.string().max(40).catch("").default(""),
  slip: z.string().max(40).catch("").default(""),
});
export type CheckInView = z.infer<typeof checkInViewSchema>;
