import { useTranslation } from "react-i18next";
import styles from "./EntryMeter.module.css";

interface EntryMeterProps {
  count: number;
  capacity: number | null;
  minimum: number;
  isTeam: boolean;
}

/** How many entered, of how many there is room for, with the minimum field as a mark on the bar. */
export function EntryMeter({ count, capacity, minimum, isTeam }: EntryMeterProps) {
  const { t } = useTranslation("contests");
  const whole = Math.max(capacity ?? 0, count, minimum, 1);
  const share = (part: number) => `${(100 * part) / whole}%`;
  return (
    <span className={styles.meter}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.filled} style={{ inlineSize: share(count) }} />
        {minimum > 0 ? (
          <span className={styles.minimum} style={{ insetInlineStart: share(minimum) }} />
        ) : null}
      </span>
      <span className={styles.words}>
        <strong>{count}</strong>
        {capacity === null ? "" : `/${capacity}`}
        {isTeam ? ` ${t("season.teams")}` : ""}
      </span>
      {minimum > 0 ? (
        <span className="visually-hidden">{t("season.minimumIs", { count: minimum })}</span>
      ) : null}
    </span>
  );
}
