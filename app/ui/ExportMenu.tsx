import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import styles from "./ExportMenu.module.css";
import { Icon } from "./icons";
import { useDismissal } from "./use-dismissal";

interface ExportMenuProps {
  /** The address that the list is taken away from; the filter goes along. */
  action: string;
  /** How many rows it will have. */
  count: number;
  /** On pages of which everyone gets the same copy; what is public is taken away without a line in the log. */
  isPublic?: boolean;
}

/** Takes away what a list shows, all pages of it. Works without JavaScript. */
export function ExportMenu({ action, count, isPublic = false }: ExportMenuProps) {
  const { t } = useTranslation("ui");
  const { search } = useLocation();
  const details = useDismissal();
  return (
    <details className={styles.export} data-floats="" ref={details}>
      <summary className={styles.summary}>
        <Icon name="download" size={18} />
        {t("export.title")}
      </summary>
      <form
        method={isPublic ? "get" : "post"}
        action={isPublic ? action : action + search}
        className={styles.menu}
      >
        {isPublic
          ? [...new URLSearchParams(search)].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))
          : null}
        <p className={styles.note}>{t("export.count", { count })}</p>
        <Format value="xlsx" label={t("export.xlsx")} />
        <Format value="csv" label={t("export.csv")} />
        <Format value="csv-gb18030" label={t("export.csvGb18030")} />
        <p className={styles.note}>{t("export.note")}</p>
      </form>
    </details>
  );
}

function Format({ value, label }: { value: string; label: string }) {
  return (
    <button type="submit" name="format" value={value} className={styles.entry}>
      <Icon name={value === "xlsx" ? "spreadsheet" : "file"} />
      {label}
    </button>
  );
}
