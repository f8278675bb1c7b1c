import { z } from "zod";
import { blankAsNull, line, lines, version } from "~/shared/form-fields";
import { PUBLIC_VIEWS } from "./domain/public-view";

/** Aspect ids and what was typed for each. */
const typedMarks = z.record(z.string().min(1).max(120), z.string().trim().max(20)).default({});

export const readAgainSchema = z.object({ marks: typedMarks });
export type ReadAgainInput = z.infer<typeof readAgainSchema> & { sheetId: string };

export const decideDifferenceSchema = z.object({
  sheetId: z.uuid(),
  aspectKey: z.string().min(1).max(60),
  outcome: z.enum(["corrected", "stands"]),
  reason: lines(500),
});
export type DecideDifferenceInput = z.infer<typeof decideDifferenceSchema>;

/** Pasted from a table: an entry code and a score on each line. */
export const enterScoresSchema = z.object({
  aspectKey: z.string().min(1).max(60),
  list: lines(20_000),
});
export type EnterScoresInput = z.infer<typeof enterScoresSchema> & { stageId: string };

/** The supervisor's own name and password, on the coding officer's screen. */
export const decodeLayerSchema = z.object({
  version,
  username: line(60),
  password: z.string().min(1, "required").max(200),
});
export type DecodeLayerInput = z.infer<typeof decodeLayerSchema>;

export const fileAppealSchema = z.object({
  ground: z.enum(["scoring", "conduct", "equipment"]),
  text: lines(2_000),
});
export type FileAppealInput = z.infer<typeof fileAppealSchema> & { contestId: string };

export const ruleOnAppealSchema = z.object({
  outcome: z.enum(["upheld", "dismissed"]),
  text: lines(2_000),
  marks: typedMarks,
});
export type RuleOnAppealInput = z.infer<typeof ruleOnAppealSchema> & {
  stageId: string;
  appealId: string;
};

export const giveNoticeSchema = z.object({
  version,
  /** Where to object: an office and its address, never a person's number. */
  contact: line(120),
  documentNumber: blankAsNull(line(60)),
  promotionCount: z.coerce.number().int().min(0).max(100),
  promotionLevel: blankAsNull(z.coerce.number().int().min(0).max(7)),
  /** What each award carries, a line each. */
  prizes: blankAsNull(lines(2_000)),
});
export type GiveNoticeInput = z.infer<typeof giveNoticeSchema> & { contestId: string };

export const approveResultSchema = z.object({ version });
export type ApproveResultInput = z.infer<typeof approveResultSchema> & { contestId: string };

export const correctResultSchema = z.object({
  entryNumber: z.coerce.number().int().min(1).max(99_999),
  reason: lines(500),
});
export type CorrectResultInput = z.infer<typeof correctResultSchema> & { contestId: string };

/** As of a result: which entry, and why. */
export type CorrectAdvancingInput = z.infer<typeof correctResultSchema> & { stageId: string };

/** The public result's state as it stands in the URL; what makes no sense falls back. */
export const publicResultSchema = z.object({
  search: z.string().trim().max(40).catch("").default(""),
  view: z.enum(PUBLIC_VIEWS).catch("all").default("all"),
  entry: z.string().max(10).catch("").default(""),
  edition: z.coerce.number().int().min(1).max(999).nullable().catch(null).default(null),
});
