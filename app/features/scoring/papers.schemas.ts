import { z } from "zod";
import { line } from "~/shared/form-fields";

/** The papers of one module are signed: as many sheets as the page said. */
export const signPapersSchema = z.object({
  moduleKey: line(120),
  count: z.coerce.number().int().min(1).max(100_000),
});
