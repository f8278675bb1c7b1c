import type { ComponentProps } from "react";
import styles from "./Choice.module.css";
import { describedBy, FieldError, FieldHint, type FieldProps, fieldId } from "./Field";

type CheckboxFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, error, isRequired, ...native } = props;
  return (
    <div className={styles.field} data-invalid={error ? "" : undefined}>
      <label className={styles.choice} htmlFor={fieldId(name)}>
        <input
          type="checkbox"
          {...native}
          {...describedBy({ name, hint, error, isRequired })}
          className={styles.box}
        />
        <span>{label}</span>
      </label>
      <div className={styles.under}>
        <FieldHint name={name} hint={hint} />
        <FieldError name={name} error={error} />
      </div>
    </div>
  );
}
