import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { thousandthsText } from "~/shared/points";
import { useCalendarLanguage } from "~/ui/When";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import styles from "./MatrixCellPanel.module.css";

/** What the panel gave before it marked again and what after, judge by judge, each with the reason. */
export function RescoreRounds({ cell }: { cell: MatrixCellPage }) {
  const { t } = useTranslation("matrix");
  const language = useCalendarLanguage();
  const text = (value: number | null) => (value === null ? "—" : thousandthsText(value));
  if (cell.rescores.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t("cell.rescores")}</h3>
      {cell.rescores.map(({ rescoreId, aspectKey, calledAt, caller, seats }) => (
        <table key={rescoreId} className={styles.rescore}>
          <caption>
            {t("cell.rescoreOf", {
              aspect: `${aspectKey} ${cell.lines.find((one) => one.aspectKey === aspectKey)?.name ?? ""}`,
              at: instantText(calledAt, language, "minute", "short"),
              name: caller,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("cell.judge")}</th>
              <th scope="col">{t("cell.before")}</th>
              <th scope="col">{t("cell.after")}</th>
              <th scope="col">{t("cell.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map(({ seatId, before, after, reason }) => (
              <tr key={seatId}>
                <th scope="row">{cell.judges.find((one) => one.seatId === seatId)?.name}</th>
                <td data-changed={after !== null && after !== before ? "" : undefined}>
                  {text(before)}
                </td>
                <td>
                  <strong>{text(after)}</strong>
                </td>
                <td>{reason ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
