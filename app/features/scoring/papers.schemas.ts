import { z } from "zod";
import { blankAsNull, line, version } from "~/shared/form-fields";
import { SETTLE_CHOICES } from "./domain/papers/settling";

/** The papers of one module are signed: as many sheets as the page said. */
export const signPapersSchema = z.object({
  moduleKey: line(120),
  count: z.coerce.number().int().min(1).max(100_000),
});

const aspectKey = z.string().min(1).max(120);
const byAspect = <Value extends z.ZodType>(value: Value) => z.record(aspectKey, value).default({});
/** As typed; what it may be, the aspect says. */
const marks = byAspect(z.string().trim().max(20));
const reasons = byAspect(blankAsNull(line(200)));

export const keyPaperSchema = z.object({
  version,
  marks,
  reasons,
  /** The paper itself has gaps. */
  hasGaps: z.literal("1").nullable().default(null),
});
export type KeyPaperInput = z.infer<typeof keyPaperSchema>;

export const settleKeyingsSchema = z.object({
  version,
  choices: byAspect(z.enum(SETTLE_CHOICES)),
  marks,
  reasons,
});
export type SettleKeyingsInput = z.infer<typeof settleKeyingsSchema>;

/** What was scanned or typed to find a sheet. */
export const findPaperSchema = z.object({ find: z.string().trim().max(300).catch("") });

/** Which module's sheets are printed; the page asks for one where none is named. */
export const printPapersSchema = z.object({ module: z.string().max(120).catch("") });
