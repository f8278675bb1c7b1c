import { z } from "zod";
import { lines } from "~/shared/form-fields";

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
