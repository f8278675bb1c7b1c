import type { ComponentProps } from "react";
import { Icon } from "../icons";
import { describedBy, Field, type FieldProps } from "./Field";
import styles from "./Field.module.css";

interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectFieldProps
  extends FieldProps,
    Omit<ComponentProps<"select">, keyof FieldProps | "children"> {
  options: readonly SelectOption[];
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, isRequired, options, ...native } = props;
  const field = { name, label, hint, error, isRequired };
  return (
    <Field {...field}>
      <div className={styles.select}>
        <select {...native} {...describedBy(field)} className={styles.control}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </Field>
  );
}
