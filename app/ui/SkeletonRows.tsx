import { useTranslation } from "react-i18next";
import styles from "./SkeletonRows.module.css";

/** Rows of the real height; they appear after a second, so that quick answers never flash. */
export function SkeletonRows({
  count = 8,
  isDense = false,
}: {
  count?: number;
  isDense?: boolean;
}) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.rows} role="status" data-dense={isDense || undefined}>
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing but their place
        <div key={row} className={styles.row} aria-hidden="true">
          <span style={{ width: `${22 - (row % 3) * 5}%` }} />
          <span style={{ width: `${30 + (row % 4) * 6}%` }} />
        </div>
      ))}
    </div>
  );
}
