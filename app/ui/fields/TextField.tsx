import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./Field";
import styles from "./Field.module.css";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

export function TextField({ name, label, hint, error, isRequired, ...native }: TextFieldProps) {
  const field = { name, label, hint, error, isRequired };
  return (
    <Field {...field}>
      <input type="text" {...native} {...describedBy(field)} className={styles.control} />
    </Field>
  );
}
