import { z } from "zod";
import { isCalendarDate } from "./calendar-date";
import { fenOf } from "./money";

/** Spaces at the ends and runs of spaces inside are typing, not meaning. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** One line of text that must be there, at most so many characters. */
export function line(maximum: number) {
  return z
    .string()
    .transform(tidy)
    .pipe(z.string().min(1, "required").max(maximum).refine(isPlain, "control-character"));
}

/** Several lines of text that must be there. */
export function lines(maximum: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "required").max(maximum).refine(isPlain, "control-character"));
}

/** A field that may be left blank, which then is null. */
export function blankAsNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    schema.nullable().default(null),
  ) as unknown as z.ZodType<z.infer<Schema> | null>;
}

/** A calendar date that must be there, YYYY-MM-DD. */
export const day = z.string().refine(isCalendarDate, "not-a-date");

/** An amount in yuan as people type it, which becomes fen; a blank one is nothing. */
export function yuan(maximumFen: number) {
  return z
    .string()
    .default("")
    .transform((text, context) => {
      const fen = text.trim() === "" ? 0 : fenOf(text);
      if (fen !== null && fen <= maximumFen) return fen;
      context.addIssue({ code: "custom", message: "not-an-amount" });
      return z.NEVER;
    });
}

/** The version of the record that the form was filled from. */
export const version = z.coerce.number().int().min(1);

/** Neither control characters (but for new lines) nor halves of characters. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}--[\n\t]]/v.test(text);
}
