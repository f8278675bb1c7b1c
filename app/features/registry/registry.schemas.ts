import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import { blankAsNull, line, lines, version } from "~/shared/form-fields";
import { faultOfPhone, normalisePhone } from "~/shared/phone";
import { CONSENT_PURPOSES } from "./domain/consent";
import { IDENTITY_KINDS } from "./domain/identity-document";
import { REDACTION_GROUNDS } from "./domain/retention";
import { STANDINGS } from "./domain/standing";
import { SEALED_FIELDS, WORKER_FIELDS } from "./domain/worker-fields";
import { faultOfName, normaliseName } from "./domain/worker-name";

const day = z.string().refine(isCalendarDate, "not-a-date");

const name = z
  .string()
  .transform(normaliseName)
  .superRefine((text, context) => {
    const fault = faultOfName(text);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });

const phone = blankAsNull(
  z
    .string()
    .transform(normalisePhone)
    .superRefine((number, context) => {
      const fault = faultOfPhone(number);
      if (fault) context.addIssue({ code: "custom", message: `phone-${fault}` });
    }),
);

/** The document's number is read by the rule that knows today's date, not here. */
const facts = {
  name,
  identityKind: z.enum(IDENTITY_KINDS),
  identityNumber: blankAsNull(line(40)),
  bornOn: blankAsNull(day),
  phone,
};

export const registerWorkerSchema = z.object({
  ...facts,
  unionId: z.uuid(),
  employerId: blankAsNull(z.uuid()),
  jobTitle: blankAsNull(line(60)),
  employedSince: blankAsNull(day),
  isMember: z.literal("1").nullable().default(null),
  memberSince: blankAsNull(day),
});
export type RegisterWorkerInput = z.infer<typeof registerWorkerSchema>;

/** What is left blank of the numbers stays as it is: they are not sent to the screen to come back. */
export const changeWorkerSchema = z.object({ ...facts, version });
export type ChangeWorkerInput = z.infer<typeof changeWorkerSchema> & { workerId: string };

export const employmentStepSchema = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("start"),
    employerId: z.uuid(),
    jobTitle: blankAsNull(line(60)),
    startsOn: blankAsNull(day),
  }),
  z.object({ step: z.literal("end"), employmentId: z.uuid(), endsOn: day }),
]);

export const membershipStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("enrol"), unionId: z.uuid(), startsOn: blankAsNull(day) }),
  z.object({ step: z.literal("end"), endsOn: day }),
]);

export const tieStepSchema = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("tie"),
    kind: z.enum(["kin", "master", "apprentice", "coach", "coached"]),
    relatedWorkerId: z.uuid(),
    startsOn: blankAsNull(day),
  }),
  z.object({ step: z.literal("end"), tieId: z.uuid(), endsOn: day }),
]);
export type TieStep = z.infer<typeof tieStepSchema>;

export const revealSchema = z.object({ field: z.enum(SEALED_FIELDS), reason: lines(400) });
export type RevealInput = z.infer<typeof revealSchema> & { workerId: string };

export const mergeSchema = z.object({
  mergedId: z.uuid(),
  keptVersion: version,
  mergedVersion: version,
});

export const consentStepSchema = z.object({
  step: z.enum(["give", "withdraw"]),
  purpose: z.enum(CONSENT_PURPOSES),
});
export type ConsentStep = z.infer<typeof consentStepSchema>;

export const askCorrectionSchema = z.object({
  field: z.enum(WORKER_FIELDS),
  text: lines(400),
});
export type AskCorrectionInput = z.infer<typeof askCorrectionSchema>;

export const settleCorrectionSchema = z.object({
  outcome: z.enum(["corrected", "kept"]),
  answer: lines(400),
});
export type SettleCorrectionInput = z.infer<typeof settleCorrectionSchema> & { requestId: string };

export const askTransferSchema = z.object({
  unionId: z.uuid(),
  startsOn: day,
  reason: lines(400),
});
export type AskTransferInput = z.infer<typeof askTransferSchema>;

/** The document's number is read by the rule that knows today's date, as when registering. */
export const fileTransferSchema = z.object({
  unionId: z.uuid(),
  name,
  identityKind: z.enum(IDENTITY_KINDS),
  identityNumber: line(40),
  startsOn: day,
  reason: lines(400),
});
export type FileTransferInput = z.infer<typeof fileTransferSchema>;

/** Only the fields that were sent back are there to be filled. */
export const mendTransferSchema = z.object({
  version,
  startsOn: blankAsNull(day),
  reason: blankAsNull(lines(400)),
});
export type MendTransferInput = z.infer<typeof mendTransferSchema> & { caseId: string };

export const redactSchema = z.object({ ground: z.enum(REDACTION_GROUNDS) });

/** The list's state as it stands in the URL; what makes no sense falls back. */
export const workerListSchema = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  standing: z.enum(STANDINGS).nullable().catch(null).default(null),
  union: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
