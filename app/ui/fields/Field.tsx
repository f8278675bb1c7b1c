import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import styles from "./Field.module.css";

/** What every field is given. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
}

/** The id of a field, to which an error summary leads. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What a control says about its hint and its error. */
export function describedBy({ name, hint, error, isRequired }: Omit<FieldProps, "label">) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean);
  return {
    id: fieldId(name),
    name,
    required: isRequired,
    "aria-describedby": ids.join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label above, hint under it, then the control, then what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  error,
  isRequired,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={styles.field} data-invalid={error ? "" : undefined}>
      <label className={styles.label} htmlFor={fieldId(name)}>
        {label}
        <Optional isRequired={isRequired} />
      </label>
      <FieldHint name={name} hint={hint} />
      {children}
      <FieldError name={name} error={error} />
    </div>
  );
}

/** Most fields are needed; the few that aren't say so. */
export function Optional({ isRequired }: { isRequired: boolean | undefined }) {
  const { t } = useTranslation("ui");
  return isRequired === false ? (
    <span className={styles.optional}>{t("field.optional")}</span>
  ) : null;
}

export function FieldHint({ name, hint }: { name: string; hint: ReactNode }) {
  return hint ? (
    <div className={styles.hint} id={`${fieldId(name)}-hint`}>
      {hint}
    </div>
  ) : null;
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <div className={styles.error} id={`${fieldId(name)}-error`}>
      <Icon name="error" size={18} />
      <span>{error}</span>
    </div>
  ) : null;
}
