import type { ImportKindName, RowReason } from "./import-kind";

/** Words by key, in the language of who reads them. */
type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A reason as people read it, in the preview and in the file that goes back: the column, then what is wrong with it. */
export function reasonText(t: Words, kind: ImportKindName, { field, reason, values }: RowReason) {
  return t("imports:reasonAt", {
    field: t(`imports:fields.${fieldKey(kind, field)}`),
    reason: t(`imports:reasons.${reason}`, values),
  });
}

/** The word of a field is its kind's own: a name is 姓名 or 工会名称. */
export function fieldKey(kind: ImportKindName, field: string): string {
  return `${kind}-${field}`;
}
