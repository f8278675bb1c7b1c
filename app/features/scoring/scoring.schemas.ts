import { z } from "zod";
import { blankAsNull, line, version } from "~/shared/form-fields";

export const openSchemeSchema = z.object({
  name: line(80),
  /** The scheme whose draft it begins with; null: a blank one. */
  fromId: blankAsNull(z.uuid()),
});
export type OpenSchemeInput = z.infer<typeof openSchemeSchema>;

export const changeSchemeSchema = z.object({
  version,
  draft: z.string().min(1, "required"),
});
export type ChangeSchemeInput = z.infer<typeof changeSchemeSchema> & { schemeId: string };

/** What a marking sheet of the WorldSkills way doesn't say. */
export const markingSheetSchema = z.object({
  version,
  stage: line(40),
  judges: z.coerce.number().int().min(1).max(15),
});

export const adoptSchemeSchema = z.object({ version });
export type AdoptSchemeInput = z.infer<typeof adoptSchemeSchema> & { schemeId: string };

/** The list's state as it stands in the URL; what makes no sense falls back. */
export const schemeListSchema = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
