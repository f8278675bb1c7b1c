import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ErrorSummary.module.css";
import { Icon } from "./icons";

export interface FormError {
  /** The name of the field it stands at; a refusal of the whole form has none. */
  field?: string;
  sentence: string;
}

/** Stands above a form that was refused; takes the focus, and each sentence leads to its field. */
export function ErrorSummary({ title, errors }: { title?: string; errors: readonly FormError[] }) {
  const { t } = useTranslation("ui");
  const summary = useRef<HTMLDivElement>(null);
  const sentences = errors.map(({ sentence }) => sentence).join("\n");
  useEffect(() => {
    if (sentences) summary.current?.focus();
  }, [sentences]);
  if (errors.length === 0) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} ref={summary}>
      <Icon name="error" className={styles.icon} />
      <div>
        <p className={styles.title}>{title ?? t("errors.title", { count: errors.length })}</p>
        <ul>
          {errors.map(({ field, sentence }) => (
            <li key={`${field} ${sentence}`}>
              {field ? <a href={`#field-${field}`}>{sentence}</a> : sentence}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
