import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import { faultOfCertificateNumber, normaliseCertificateNumber } from "~/shared/certificate-number";
import { line, lines } from "~/shared/form-fields";
import { SKILL_LEVEL_KEYS, type SkillLevel } from "~/shared/skill-level";
import { LOOKUP_OUTCOMES } from "./domain/lookup";

export const recordCertificateSchema = z.object({
  tradeId: z.uuid(),
  level: z.coerce
    .number()
    .int()
    .min(0)
    .max(7)
    .transform((level) => level as SkillLevel),
  number: z
    .string()
    .transform(normaliseCertificateNumber)
    .superRefine((number, context) => {
      const fault = faultOfCertificateNumber(number);
      if (fault) context.addIssue({ code: "custom", message: `certificate-number-${fault}` });
    }),
  issuer: line(80),
  issuedOn: z.string().refine(isCalendarDate, "not-a-date"),
});
export type RecordCertificateInput = z.infer<typeof recordCertificateSchema> & {
  workerId: string;
};

/** The name under which a scan was uploaded. */
export const addScanSchema = z.object({ fileName: line(200) });

export const certificateStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("look-up"), outcome: z.enum(LOOKUP_OUTCOMES) }),
  z.object({ step: z.literal("void"), reason: lines(400) }),
]);

/** The state of the list of certificates as it stands in the URL; what makes no sense falls back. */
export const certificateListSchema = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  level: z.enum(SKILL_LEVEL_KEYS).nullable().catch(null).default(null),
  trade: z.uuid().nullable().catch(null).default(null),
  union: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The list's state as it stands in the URL; what makes no sense falls back. */
export const tradeListSchema = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  doubled: z.literal("1").nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
