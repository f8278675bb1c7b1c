import { z } from "zod";

/** A notice as it was published, looked at first and kept then. */
export const calendarYearSchema = z.object({
  year: z.coerce
    .number("not-a-year")
    .int("not-a-year")
    .min(2000, "not-a-year")
    .max(2999, "not-a-year"),
  notice: z.string().trim().min(1, "required").max(10_000),
  step: z.enum(["look", "keep"]),
});
