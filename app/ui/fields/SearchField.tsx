import type { ComponentProps } from "react";
import { Icon } from "../icons";
import { describedBy, type FieldProps, fieldId } from "./Field";
import styles from "./Field.module.css";

type SearchFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

/** The magnifier says what it is; the label is read out, and stands as the placeholder. */
export function SearchField({ name, label, hint, error, isRequired, ...native }: SearchFieldProps) {
  const placeholder = typeof label === "string" ? label : undefined;
  return (
    <search className={styles.withIcon}>
      <label className="visually-hidden" htmlFor={fieldId(name)}>
        {label}
      </label>
      <Icon name="search" className={styles.leading} />
      <input
        type="search"
        placeholder={placeholder}
        {...native}
        {...describedBy({ name, hint, error, isRequired })}
        className={styles.control}
      />
    </search>
  );
}
