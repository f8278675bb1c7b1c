import { z } from "zod";
import { blankAsNull, line } from "~/shared/form-fields";
import { CONTEST_KINDS, type ImportKindName, REGISTER_KINDS, VERDICTS } from "./domain/import-kind";

export const beginImportSchema = z.object({
  kind: z.enum(REGISTER_KINDS),
  unionId: blankAsNull(z.uuid()),
  fileName: line(200),
});
/** The same for a list of one contest, which the address names. */
export const beginContestListSchema = beginImportSchema.extend({ kind: z.enum(CONTEST_KINDS) });
/** A union's list of its own people for a contest that it chose. */
export const beginOwnListSchema = z.object({ contestId: z.uuid(), fileName: line(200) });
export type BeginImportInput = {
  readonly kind: ImportKindName;
  readonly unionId: string | null;
  readonly contestId: string | null;
  readonly fileName: string;
};

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
