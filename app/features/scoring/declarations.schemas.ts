import { z } from "zod";
import { byCode } from "./domain/declaration/declared-aspect";

/** One field for each line of the form, by its number. */
const texts = z.record(z.string().regex(/^\d{1,3}$/), z.string().trim().max(60)).default({});

export const declareAspectsSchema = z.object({
  /** What stood declared when the form was opened. */
  seen: z.string().max(8_000).default(""),
  codes: texts,
  factors: texts,
});

/** The lines that were filled in, in their order; a line with neither code nor factor is no line. */
export function declaredLines({ codes, factors }: z.infer<typeof declareAspectsSchema>) {
  const numbers = [...new Set([...Object.keys(codes), ...Object.keys(factors)])].sort(byCode);
  return numbers
    .map((at) => ({ at, aspectKey: halfWidth(codes[at]), factor: halfWidth(factors[at]) }))
    .filter(({ aspectKey, factor }) => aspectKey !== "" || factor !== "");
}

/** Digits and points as Chinese keyboards give them. */
function halfWidth(text = ""): string {
  return text.normalize("NFKC").trim();
}
