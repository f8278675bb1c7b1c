import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./Field";
import styles from "./Field.module.css";

type DateFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

/** A calendar date; `type="datetime-local"` for a moment. */
export function DateField({ name, label, hint, error, isRequired, ...native }: DateFieldProps) {
  const field = { name, label, hint, error, isRequired };
  return (
    <Field {...field}>
      <div className={styles.date}>
        <input type="date" {...native} {...describedBy(field)} className={styles.control} />
      </div>
    </Field>
  );
}
