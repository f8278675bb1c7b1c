import { useTranslation } from "react-i18next";
import { SelectField } from "~/ui/fields/SelectField";
import { type FormProblem, valueAt } from "~/ui/form-problem";
import type { ColumnMap, ImportKindName, TableLayout } from "../domain/import-kind";
import { fieldKey } from "../domain/reason-text";
import styles from "./ColumnFields.module.css";

interface ColumnFieldsProps {
  kind: ImportKindName;
  fields: readonly { readonly field: string; readonly isRequired: boolean }[];
  layout: TableLayout;
  columns: ColumnMap;
  problem: FormProblem | undefined;
}

/** For each field the column of the file that holds it; each column is shown by its letter, its heading and a sample. */
export function ColumnFields({ kind, fields, layout, columns, problem }: ColumnFieldsProps) {
  const { t } = useTranslation("imports");
  const options = [
    { value: "", label: t("columns.none") },
    ...layout.headings.map((heading, column) => ({
      value: String(column),
      label: labelOf(heading, column, layout, t),
    })),
  ];
  const selects = fields.map(({ field, isRequired }) => {
    const name = `column-${field}`;
    const recognised = columns[field];
    return (
      <SelectField
        key={field}
        name={name}
        label={t(`fields.${fieldKey(kind, field)}`)}
        options={options}
        defaultValue={valueAt(problem, name, recognised === undefined ? "" : String(recognised))}
        isRequired={isRequired}
      />
    );
  });
  return <div className={styles.columns}>{selects}</div>;
}

function labelOf(
  heading: string,
  column: number,
  { samples }: TableLayout,
  t: (key: string, values: Record<string, string>) => string,
): string {
  const sample = samples.map((row) => row[column] ?? "").find((text) => text !== "");
  const name = `${letterOf(column)} ${heading}`.trim();
  return sample === undefined ? name : t("columns.sample", { name, sample });
}

/** A column as the spreadsheet names it: A, B … Z, AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
