import { z } from "zod";
import { blankAsNull, day, line, lines, version, yuan } from "~/shared/form-fields";
import { BOARD_STATES } from "./domain/board";

export const GRASSROOTS_KINDS = ["skill", "labour", "knowledge"] as const;
/** A hundred million yuan: more is a slip of the pen. */
const MOST_FEN = 10_000_000_000;
/** More than the district has. */
const MOST_PEOPLE = 200_000;

const filing = z.object({
  name: line(60),
  kind: z.enum(GRASSROOTS_KINDS),
  tradeId: blankAsNull(z.uuid()),
  outsideHost: blankAsNull(line(60)),
  startsOn: day,
  /** Blank where it lasts a day. */
  endsOn: blankAsNull(day),
  venue: line(60),
  expectedCount: z.coerce.number().int().min(1).max(MOST_PEOPLE),
  budget: yuan(MOST_FEN),
  plan: blankAsNull(lines(1000)),
  behalfNote: blankAsNull(line(100)),
  fileName: blankAsNull(line(200)),
});

export const fileGrassrootsSchema = filing.extend({ unionId: z.uuid() });

/** Of what was sent back, only that is taken over. */
export const mendFilingSchema = filing.omit({ behalfNote: true }).partial().extend({ version });

const counted = (minimum: number) =>
  blankAsNull(z.coerce.number().int().min(minimum).max(MOST_PEOPLE));

/** Blank where it was held as it was filed; ticked members are added to the list. */
export const saveReportSchema = z.object({
  version: z.coerce.number().int().min(0),
  startsOn: day,
  endsOn: blankAsNull(day),
  venue: line(60),
  people: z.string().max(300_000).default(""),
  members: z.record(z.uuid(), z.literal("1")).default({}),
  /** Numbers alone, of an event of others. */
  participantCount: counted(1),
  unitCount: counted(1),
  firstCount: counted(0),
  secondCount: counted(0),
  thirdCount: counted(0),
  meritCount: counted(0),
  prize: yuan(MOST_FEN),
  site: yuan(MOST_FEN),
  judge: yuan(MOST_FEN),
  material: yuan(MOST_FEN),
  other: yuan(MOST_FEN),
  summary: blankAsNull(lines(1000)),
});
export type SaveReportInput = z.infer<typeof saveReportSchema> & { grassrootsId: string };

export const sendReportSchema = z.object({ version, behalfNote: blankAsNull(line(100)) });

/** Which of the two is kept; blank where they are two events. */
export const decideDoubleSchema = z.object({
  kept: z.enum(["this", "other", "both"]),
  reason: lines(400),
});

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "not-a-date");

/** Teams and targets of a labour contest, a line each. */
export const planLabourSchema = z.object({ teams: lines(4000), targets: lines(2000) });

/** Which figures of the month stood in the form when it was opened. */
const seen = z.string().max(64).default("");

/** A month's figures, named by the numbers of their team and target. */
export const enterFiguresSchema = z.object({
  month,
  seen,
  figures: z.record(z.string().regex(/^\d{1,3}-\d{1,3}$/), z.string().max(20)).default({}),
});

export const reviewMonthSchema = z.object({ month, seen });

/** The month that a labour contest's page is asked for, as it stands in the URL. */
export const labourListSchema = z.object({ month: month.nullable().catch(null).default(null) });

/** Blank months stand for the whole contest. */
export const commendTeamSchema = z.object({
  teamId: z.uuid(),
  month: blankAsNull(month),
  title: line(30),
  reason: blankAsNull(lines(200)),
});

/** The contests ticked, and what is said beside that their reports are due. */
export const remindUnionsSchema = z.object({
  contests: z.record(z.uuid(), z.literal("1")).default({}),
  note: blankAsNull(lines(200)),
});

/** The board's state as it stands in the URL; what makes no sense falls back. */
export const boardSchema = z.object({
  year: z.coerce.number().int().min(1949).max(2999).nullable().catch(null).default(null),
  state: z.enum(BOARD_STATES).nullable().catch(null).default(null),
  union: z.uuid().nullable().catch(null).default(null),
  search: z.string().trim().max(60).catch("").default(""),
  /** Only those of which nothing but numbers was reported. */
  by: z.enum(["number"]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type BoardList = z.infer<typeof boardSchema>;
