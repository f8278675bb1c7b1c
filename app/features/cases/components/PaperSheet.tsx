import { useTranslation } from "react-i18next";
import styles from "./PaperSheet.module.css";

interface PaperSheetProps {
  title: string;
  note: string;
  /** What is asked, line by line, as it stands at this version. */
  lines: readonly { label: string; value: string }[];
  version: number;
  mark: string;
  /** The QR code as an image. */
  code: string;
}

/** A case on one sheet of A4, to be signed or sealed; its foot says of which version it is. */
export function PaperSheet({ title, note, lines, version, mark, code }: PaperSheetProps) {
  const { t } = useTranslation("cases");
  return (
    <article className={styles.sheet}>
      <h2>{title}</h2>
      <p className={styles.note}>{note}</p>
      <dl className={styles.lines}>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <footer className={styles.foot}>
        <div className={styles.seal}>
          <span>{t("papers.seal")}</span>
          <span>{t("papers.date")}</span>
        </div>
        <div className={styles.code}>
          <img src={code} alt={t("papers.code")} />
          {t("papers.no", { version, mark })}
        </div>
      </footer>
    </article>
  );
}
