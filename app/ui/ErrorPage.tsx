import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./Button";
import styles from "./ErrorPage.module.css";

interface ErrorPageProps {
  status: number;
  title: string;
  children: ReactNode;
  /** The short number that the log carries too. */
  number?: string;
  actions?: ReactNode;
}

export function ErrorPage({ status, title, children, number, actions }: ErrorPageProps) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.page}>
      <p className={styles.status}>{status}</p>
      <h1>{title}</h1>
      <div className={styles.words}>{children}</div>
      {number && (
        <p className={styles.number}>
          {t("errorPage.number")} <code translate="no">{number}</code>
        </p>
      )}
      <div className={styles.actions}>
        {actions ?? (
          <ButtonLink to="/" look="ink" icon="home">
            {t("errorPage.home")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
