import { useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Progress.module.css";

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  unit?: string;
  /** What is happening, or what came of it; read out when it changes. */
  sentence?: string;
}

export function Progress({ label, done, total, unit = "", sentence }: ProgressProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const text = t("progress.ofTotal", { done, total, unit });
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id}>{label}</span>
        <span className={styles.count}>{text}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles.sentence} aria-live="polite">
        {sentence}
      </p>
    </div>
  );
}
