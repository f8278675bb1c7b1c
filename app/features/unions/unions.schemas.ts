import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import { faultOfCreditCode, normaliseCreditCode } from "~/shared/credit-code";
import { blankAsNull, line, version } from "~/shared/form-fields";
import { OPENED_KINDS, UNION_KINDS } from "./domain/union-tree";

const facts = {
  name: line(80),
  shortName: line(24),
  foundedOn: blankAsNull(z.string().refine(isCalendarDate, "not-a-date")),
};

export const openUnionSchema = z.object({
  ...facts,
  parentId: z.uuid(),
  kind: z.enum(OPENED_KINDS),
});
export type OpenUnionInput = z.infer<typeof openUnionSchema>;

export const changeUnionSchema = z.object({
  ...facts,
  version,
  parentId: blankAsNull(z.uuid()),
});
export type ChangeUnionInput = z.infer<typeof changeUnionSchema> & { unionId: string };

const employer = {
  name: line(80),
  creditCode: blankAsNull(
    z
      .string()
      .transform(normaliseCreditCode)
      .superRefine((code, context) => {
        const fault = faultOfCreditCode(code);
        if (fault) context.addIssue({ code: "custom", message: `credit-code-${fault}` });
      }),
  ),
};

export const addEmployerSchema = z.object(employer);
export type AddEmployerInput = z.infer<typeof addEmployerSchema> & { unionId: string };

export const changeEmployerSchema = z.object({ ...employer, version });
export type ChangeEmployerInput = z.infer<typeof changeEmployerSchema> & { employerId: string };

/** The list's state as it stands in the URL; what makes no sense falls back. */
export const unionListSchema = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  kind: z.enum(UNION_KINDS).nullable().catch(null).default(null),
  closed: z.literal("1").nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
