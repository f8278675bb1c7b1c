import type { ImportKindName, RowDetail, Verdict } from "./import-kind";
import { reasonText } from "./reason-text";

/** Words by key, in the language of who reads them. */
type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a row will do, or, once it was applied, what came of it. */
export function shownVerdict(row: {
  readonly verdict: Verdict;
  readonly outcome: "applied" | "same" | "refused" | null;
}): Verdict | "applied" | "left" {
  if (row.outcome === null) return row.verdict;
  return row.outcome === "refused" ? "left" : row.outcome;
}

/** What is to be said of a row in one cell: which fields it changes, why it is refused, what to look at. */
export function rowText(t: Words, kind: ImportKindName, detail: RowDetail): string {
  const { reasons = [], changes = [], warnings = [] } = detail;
  const changed = changes.map((field) => t(`imports:changed.${field}`));
  return [
    ...(changed.length > 0
      ? [t("imports:rows.changes", { fields: changed.join(t("imports:rows.comma")) })]
      : []),
    ...[...reasons, ...warnings].map((reason) => reasonText(t, kind, reason)),
  ].join("\n");
}
