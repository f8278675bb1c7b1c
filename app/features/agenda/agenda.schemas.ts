import { z } from "zod";
import { CONTEST_VIEWS } from "./domain/public-standing";

const search = z.string().trim().max(40).catch("").default("");
const year = z.coerce.number().int().min(1949).max(2999).nullable().catch(null).default(null);

/** The public list of contests as it stands in the URL; what makes no sense falls back. */
export const publicContestsSchema = z.object({
  search,
  year,
  view: z.enum(CONTEST_VIEWS).catch("all").default("all"),
});
export type PublicContestList = z.infer<typeof publicContestsSchema>;

export const RESULT_VIEWS = ["all", "notice", "final"] as const;

/** The list of results as it stands in the URL. */
export const resultListSchema = z.object({
  search,
  year,
  view: z.enum(RESULT_VIEWS).catch("all").default("all"),
});
export type ResultList = z.infer<typeof resultListSchema>;

/** The month of the calendar, YYYY-MM; null for the one that runs. */
export const monthSchema = z.object({
  month: z
    .string()
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null)
    .default(null),
});
