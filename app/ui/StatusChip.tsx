import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import styles from "./StatusChip.module.css";

export type Tone = "neutral" | "info" | "good" | "warn" | "danger";

/** A state is an icon and a word, never colour alone. */
export function StatusChip({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </span>
  );
}
