import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./Figure.module.css";
import { Icon, type IconName } from "./icons";

interface FigureProps {
  /** The number with its unit, as it is to be read. */
  number: ReactNode;
  label: string;
  hint?: ReactNode;
  icon?: IconName;
  unit?: string;
  tone?: "neutral" | "warn";
  /** The records behind the number. */
  to?: string;
}

export function Figure({ number, label, hint, icon, unit, tone = "neutral", to }: FigureProps) {
  const content = (
    <>
      <span className={styles.label}>
        {icon && <Icon name={icon} size={18} />}
        {label}
      </span>
      <span className={styles.number}>
        {number}
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </>
  );
  return to ? (
    <Link to={to} className={styles.figure} data-tone={tone}>
      {content}
    </Link>
  ) : (
    <div className={styles.figure} data-tone={tone}>
      {content}
    </div>
  );
}

/** Figures that are read together stand in one card, apart by hairlines; short numbers stand beside their words. */
export function Figures({
  isShort = false,
  isMany = false,
  children,
}: {
  isShort?: boolean;
  /** More than six: narrower, so that they stand in one row. */
  isMany?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={styles.figures}
      data-short={isShort || undefined}
      data-many={isMany || undefined}
    >
      {children}
    </div>
  );
}
