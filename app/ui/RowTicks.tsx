import { type ChangeEvent, useEffect, useState } from "react";
import styles from "./RowTicks.module.css";

/** Rows that can be ticked; the ticks are sent with a form elsewhere on the page. */
export interface RowChecks<Row> {
  form: string;
  name: string;
  label(row: Row): string;
  allLabel: string;
}

export function TickRow<Row>({
  checks: { form, name, label },
  row,
  value,
}: {
  checks: RowChecks<Row>;
  row: Row;
  value: string;
}) {
  return (
    <input
      type="checkbox"
      className={styles.tick}
      form={form}
      name={name}
      value={value}
      aria-label={label(row)}
    />
  );
}

/** Ticks every row of the page, or none; without a script it would do nothing and isn't there. */
export function TickAll<Row>({ checks: { form, name, allLabel } }: { checks: RowChecks<Row> }) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  if (!isReady) return null;
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const rows = currentTarget
      .closest("table")
      ?.querySelectorAll<HTMLInputElement>(`input[name="${name}"][form="${form}"]`);
    for (const row of rows ?? []) row.checked = currentTarget.checked;
  };
  return (
    <input type="checkbox" className={styles.tick} aria-label={allLabel} onChange={onChange} />
  );
}
