import type { ReactNode } from "react";
import styles from "./Callout.module.css";
import { Icon, type IconName } from "./icons";
import type { Tone } from "./StatusChip";

const ICONS: Record<Tone, IconName> = {
  neutral: "info",
  info: "info",
  good: "check-circle",
  warn: "alert",
  danger: "error",
};

export function Callout({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.callout} data-tone={tone}>
      <Icon name={ICONS[tone]} className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
