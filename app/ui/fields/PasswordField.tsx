import { type ComponentProps, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import { describedBy, Field, type FieldProps } from "./Field";
import styles from "./Field.module.css";

type PasswordFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, error, isRequired, ...native } = props;
  const { t } = useTranslation("ui");
  const [isShown, setIsShown] = useState(false);
  const [canReveal, setCanReveal] = useState(false);
  useEffect(() => setCanReveal(true), []);
  const field = { name, label, hint, error, isRequired };
  return (
    <Field {...field}>
      <div className={styles.reveal}>
        <input
          {...native}
          {...describedBy(field)}
          type={isShown ? "text" : "password"}
          className={styles.control}
          autoCapitalize="off"
          spellCheck={false}
        />
        {canReveal && (
          <button
            type="button"
            className={styles.trailing}
            onClick={() => setIsShown(!isShown)}
            aria-pressed={isShown}
            aria-label={t("field.showPassword")}
            title={t(isShown ? "field.hidePassword" : "field.showPassword")}
          >
            <Icon name={isShown ? "eye" : "eye-off"} />
          </button>
        )}
      </div>
    </Field>
  );
}
