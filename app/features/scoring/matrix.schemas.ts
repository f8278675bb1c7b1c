import { z } from "zod";
import { line, lines } from "~/shared/form-fields";

const reason = lines(400);

export const reopenSheetSchema = z.object({ reason });
export const excuseSheetSchema = z.object({ reason });
export const makeUpTimeSchema = z.object({
  minutes: z.coerce.number().int().min(1).max(240),
  reason,
});
export const replaceJudgeSchema = z.object({
  accountId: z.string().min(1, "required").pipe(z.uuid()),
  reason,
});
export const handOverSheetSchema = z.object({ deviceKey: z.uuid() });
export const rescoreFromMatrixSchema = z.object({ aspectKey: line(60) });
export const recordIncidentSchema = z.object({ text: lines(400) });
