import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./QueueDesk.module.css";

interface QueueDeskProps {
  list: ReactNode;
  /** The open case, or null. */
  open: {
    title: string;
    note: string;
    at: number;
    total: number;
    pageTo: string;
    closeTo: string;
  } | null;
  children?: ReactNode;
}

/** The queue, and beside it the case that is open; where there is no room for both, the case alone. */
export function QueueDesk({ list, open, children }: QueueDeskProps) {
  const { t } = useTranslation(["cases", "ui"]);
  if (!open) return <div className={styles.list}>{list}</div>;
  return (
    <div className={styles.both}>
      <div className={styles.list}>{list}</div>
      <div className={styles.open}>
        <header className={styles.head}>
          <h2>{open.title}</h2>
          <p>{open.note}</p>
          <p className={styles.position}>
            {open.at > 0 ? `${t("queue.position", { at: open.at, total: open.total })} · ` : ""}
            <span className={styles.keys}>{t("queue.keys")} · </span>
            <Link to={open.pageTo}>{t("queue.wholePage")}</Link> ·{" "}
            <Link to={open.closeTo} preventScrollReset>
              {t("ui:panel.close")}
            </Link>
          </p>
        </header>
        {children}
      </div>
    </div>
  );
}
