import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixModule, MatrixPage } from "../find-matrix.server";
import { JudgeLine, type MatrixRows } from "./JudgeLine";
import styles from "./MatrixGrid.module.css";
import { batchStarts, MatrixHead } from "./MatrixHead";
import { MatrixNews } from "./MatrixNews";
import { useCellPress } from "./use-cell-press";
import { useChangedCells } from "./use-changed-cells";
import { useGridKeys } from "./use-grid-keys";

/** More than stand beside each other on a laptop with room around them. */
const MANY = 48;

interface MatrixGridProps {
  page: MatrixPage;
  /** The sheet whose cell is open. */
  openId: string | null;
}

/** Entries across, judges down, one cell a sheet: quiet when right, so that only exceptions catch the eye. */
export function MatrixGrid({ page, openId }: MatrixGridProps) {
  const { t } = useTranslation("matrix");
  const grid = useRef<HTMLTableElement>(null);
  useGridKeys(grid);
  useCellPress(grid);
  const changed = useChangedCells(page.cells);
  const cells = useMemo(
    () => new Map(page.cells.map((cell) => [`${cell.seatId} ${cell.stageEntryId}`, cell])),
    [page.cells],
  );
  const stopped = new Set(
    page.hands.filter(({ kind }) => kind === "station-fault").map((hand) => hand.stageEntryId),
  );
  const openEntry = page.cells.find(({ sheetId }) => sheetId === openId)?.stageEntryId;
  return (
    <section
      className={styles.frame}
      aria-label={t("grid.label")}
      tabIndex={-1}
      data-many={page.entries.length > MANY || undefined}
    >
      <table ref={grid} className={styles.grid} data-few={page.entries.length < 16 || undefined}>
        <caption className="visually-hidden">{t("grid.label")}</caption>
        <MatrixHead page={page} stopped={stopped} openEntry={openEntry} />
        {page.modules.map((module) => (
          <ModuleRows key={module.key} {...{ page, module, cells, stopped, openId, changed }} />
        ))}
        <SignedFoot page={page} />
      </table>
      <MatrixNews page={page} changed={changed} />
    </section>
  );
}

function ModuleRows({ module, ...rows }: MatrixRows & { module: MatrixModule }) {
  const { t } = useTranslation("matrix");
  const { name, weightBp, marking, aspectCount, hasSheets, seats } = module;
  const weight = weightBp === null ? "" : ` ${weightBp / 100}%`;
  return (
    <tbody>
      <tr className={styles.module}>
        <th scope="rowgroup" colSpan={rows.page.entries.length + 2}>
          <strong>
            {name}
            {weight}
          </strong>{" "}
          {hasSheets
            ? t(`grid.${marking}`, { aspects: aspectCount, judges: seats.length })
            : t("grid.imported")}
        </th>
      </tr>
      {hasSheets
        ? seats.map((seat) => (
            <JudgeLine key={seat.seatId} codes={module.codes} seat={seat} {...rows} />
          ))
        : null}
    </tbody>
  );
}

function SignedFoot({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const starts = batchStarts(page);
  const signed = new Map<string, number>();
  for (const { stageEntryId, state } of page.cells) {
    if (state === "signed") signed.set(stageEntryId, (signed.get(stageEntryId) ?? 0) + 1);
  }
  const rows = page.modules.reduce(
    (sum, { seats, hasSheets }) => sum + (hasSheets ? seats.length : 0),
    0,
  );
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.judge}>
          {t("grid.foot", { count: rows })}
        </th>
        {page.entries.map(({ stageEntryId, noScore }, at) => (
          <td
            key={stageEntryId}
            data-short={!noScore && (signed.get(stageEntryId) ?? 0) < rows ? "" : undefined}
            data-starts={starts.has(at) || undefined}
          >
            {noScore ? t(`noScores.${noScore}`) : (signed.get(stageEntryId) ?? 0)}
          </td>
        ))}
        <td className={styles.total}>
          <strong>{[...signed.values()].reduce((sum, count) => sum + count, 0)}</strong>
        </td>
      </tr>
    </tfoot>
  );
}
