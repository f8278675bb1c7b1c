import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { thousandthsText } from "~/shared/points";
import { ButtonLink } from "~/ui/Button";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import styles from "./MatrixCellPanel.module.css";

const SCORES = [0, 1, 2, 3];

interface SpreadScaleProps {
  cell: MatrixCellPage;
  spread: MatrixCellPage["spreads"][number];
  isChief: boolean;
}

/** Judgement marks too far apart on their scale, with the distance from the middle and how each sheet stands. */
export function SpreadScale({ cell, spread, isChief }: SpreadScaleProps) {
  const { t } = useTranslation("matrix");
  const line = cell.lines.find(({ aspectKey }) => aspectKey === spread.aspectKey);
  if (!line) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        {line.aspectKey} {line.name} · {t("cell.apart", { spread: thousandthsText(spread.spread) })}
      </h3>
      <table className={styles.scale}>
        <thead>
          <tr>
            <th scope="col">{t("judges.name")}</th>
            {SCORES.map((score) => (
              <th key={score} scope="col" className={styles.column}>
                {score}
              </th>
            ))}
            <th scope="col">{t("cell.distance")}</th>
            <th scope="col">{t("cell.sheet")}</th>
          </tr>
        </thead>
        <tbody>
          {cell.judges.map((judge, at) => (
            <ScaleRow
              key={judge.seatId}
              judge={judge}
              value={line.marks[at] ?? null}
              middle={line.middle}
              isFar={spread.extremes.includes(judge.seatId)}
              isOwn={judge.seatId === cell.seatId}
            />
          ))}
        </tbody>
      </table>
      <dl className={styles.benchmarks}>
        {spread.benchmarks
          .map((text, score) => ({ text, score }))
          .reverse()
          .map(({ text, score }) => (
            <div key={score}>
              <dt>{score}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {isChief && cell.isOpen ? (
        <ButtonLink
          to={`rescore?sheet=${cell.sheetId}&aspect=${encodeURIComponent(spread.aspectKey)}`}
          icon="refresh"
          isWide
        >
          {t("verbs.rescore")}
        </ButtonLink>
      ) : null}
    </section>
  );
}

interface ScaleRowProps {
  judge: MatrixCellPage["judges"][number];
  value: number | null;
  middle: number;
  isFar: boolean;
  isOwn: boolean;
}

function ScaleRow({ judge, value, middle, isFar, isOwn }: ScaleRowProps) {
  const { t } = useTranslation("matrix");
  const distance = value === null ? 0 : value - middle;
  return (
    <tr>
      <th scope="row" data-own={isOwn || undefined}>
        {judge.name}
      </th>
      {SCORES.map((score) => (
        <td
          key={score}
          className={styles.column}
          data-given={value === score * 1000 ? "" : undefined}
          data-far={isFar && value === score * 1000 ? "" : undefined}
        >
          {value === score * 1000 ? <span>{score}</span> : "·"}
        </td>
      ))}
      <td>
        {value === null
          ? "—"
          : `${distance > 0 ? "+" : ""}${thousandthsText(distance)}`.replace("-", "−")}
      </td>
      <td>
        {judge.signedAt ? t("cell.signedAt", { at: clockText(judge.signedAt) }) : t("states.draft")}
      </td>
    </tr>
  );
}
