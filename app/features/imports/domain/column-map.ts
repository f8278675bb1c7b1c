import type { ColumnMap } from "./import-kind";
import type { ColumnKind } from "./recognise-columns";

/** Fields that a list must have and that no column was given to. */
export function missingFields(kinds: readonly ColumnKind[], columns: ColumnMap): string[] {
  return kinds
    .filter(({ field, isRequired }) => isRequired && columns[field] === undefined)
    .map(({ field }) => field);
}

/** A map as a form sends it: `column-<field>` with the column's number, blank where there is none. */
export function readColumnMap(
  kinds: readonly ColumnKind[],
  fields: Readonly<Record<string, string>>,
  columnCount: number,
): ColumnMap {
  return Object.fromEntries(
    kinds.flatMap(({ field }) => {
      const text = fields[`column-${field}`] ?? "";
      const column = /^\d{1,3}$/.test(text) ? Number(text) : -1;
      return column >= 0 && column < columnCount ? [[field, column]] : [];
    }),
  );
}
