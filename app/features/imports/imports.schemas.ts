import { z } from "zod";
import { blankAsNull, line } from "~/shared/form-fields";
import { IMPORT_KINDS, VERDICTS } from "./domain/import-kind";

export const beginImportSchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  unionId: blankAsNull(z.uuid()),
  fileName: line(200),
});
export type BeginImportInput = z.infer<typeof beginImportSchema>;

/** The preview's state as it stands in the URL; what makes no sense falls back. */
export const importRowsSchema = z.object({
  show: z
    .enum([...VERDICTS, "left"])
    .nullable()
    .catch(null)
    .default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Fields named after the columns of the kind, `column-<field>`: read by `readColumnMap`. */
export const columnsSchema = z.object({});
