import type { ComponentProps, ReactNode } from "react";
import styles from "./Choice.module.css";
import { FieldError, FieldHint, type FieldProps, fieldId, Optional } from "./Field";

interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioFieldProps
  extends FieldProps,
    Omit<ComponentProps<"input">, keyof FieldProps | "type" | "defaultValue"> {
  options: readonly RadioOption[];
  defaultValue?: string;
}

export function RadioField(props: RadioFieldProps) {
  const { name, label, hint, error, isRequired, options, defaultValue, autoFocus, ...native } =
    props;
  const described = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`];
  return (
    <fieldset
      className={styles.field}
      data-invalid={error ? "" : undefined}
      aria-describedby={described.filter(Boolean).join(" ") || undefined}
    >
      <legend className={styles.legend}>
        {label}
        <Optional isRequired={isRequired} />
      </legend>
      <FieldHint name={name} hint={hint} />
      <div className={styles.options}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.card}>
            <input
              {...native}
              type="radio"
              // The first one carries the id to which an error summary leads.
              id={index === 0 ? fieldId(name) : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              // On every one of them the last would have it, and a key would choose that unseen.
              // biome-ignore lint/a11y/noAutofocus: the form that asks for it says why
              autoFocus={autoFocus && index === 0}
              disabled={option.disabled ?? native.disabled}
              required={isRequired}
              className={styles.round}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.optionHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  );
}
