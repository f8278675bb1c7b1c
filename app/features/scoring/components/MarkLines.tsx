import { useTranslation } from "react-i18next";
import { thousandthsText } from "~/shared/points";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import styles from "./MatrixCellPanel.module.css";

/** What each judge of the panel gave this entry, aspect by aspect; the cell's own judge stands out. */
export function MarkLines({ cell }: { cell: MatrixCellPage }) {
  const { t } = useTranslation("matrix");
  const spread = new Set(cell.spreads.map(({ aspectKey }) => aspectKey));
  return (
    <section>
      <h3 className={styles.heading}>{t("cell.marks")}</h3>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t("cell.aspect")}</th>
            {cell.judges.map(({ seatId, seq, name }) => (
              <th key={seatId} scope="col" title={name}>
                <span aria-hidden="true">{seq}</span>
                <span className="visually-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cell.lines.map(({ aspectKey, name, factor, marks }) => (
            <tr key={aspectKey} data-spread={spread.has(aspectKey) || undefined}>
              <td>
                {aspectKey} {name}
                {factor === null ? null : <small> ×{thousandthsText(factor)}</small>}
              </td>
              {cell.judges.map(({ seatId }, at) => (
                <td key={seatId} data-own={seatId === cell.seatId || undefined}>
                  {marks[at] == null ? "—" : thousandthsText(marks[at] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
