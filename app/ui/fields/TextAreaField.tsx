import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./Field";
import styles from "./Field.module.css";

type TextAreaFieldProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>;

export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, error, isRequired, ...native } = props;
  const field = { name, label, hint, error, isRequired };
  return (
    <Field {...field}>
      <textarea rows={3} {...native} {...describedBy(field)} className={styles.control} />
    </Field>
  );
}
