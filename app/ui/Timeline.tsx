import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Timeline.module.css";

type TimelineState = "done" | "current" | "coming" | "warn";

export interface TimelineItem {
  key: string;
  title: string;
  /** Already in words, so that each list can be as exact as it needs. */
  at?: string;
  who?: string;
  detail?: ReactNode;
  state: TimelineState;
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const { t } = useTranslation("ui");
  return (
    <ol className={styles.timeline}>
      {items.map(({ key, title, at, who, detail, state }) => (
        <li
          key={key}
          className={styles.item}
          data-state={state}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className={styles.dot} aria-hidden="true" />
          <p className={styles.title}>
            {title}
            <span className="visually-hidden">{t(`timeline.${state}`)}</span>
          </p>
          {(who || at) && <p className={styles.meta}>{[who, at].filter(Boolean).join(" · ")}</p>}
          {detail && <div className={styles.detail}>{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
