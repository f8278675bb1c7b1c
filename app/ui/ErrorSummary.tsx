import { type MouseEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ErrorSummary.module.css";
import { fieldId } from "./fields/Field";
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
              {field ? (
                <a href={`#${fieldId(field)}`} onClick={(event) => leadTo(event, field)}>
                  {sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The browser's own jump would be a new page to the router, which drops the sentences at the fields with the old one. */
function leadTo(event: MouseEvent, name: string): void {
  const field = document.getElementById(fieldId(name));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
