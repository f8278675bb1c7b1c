import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { MatrixCell, MatrixModule, MatrixPage, MatrixSeat } from "../find-matrix.server";
import { CellSign } from "./CellSign";
import styles from "./MatrixGrid.module.css";
import { useCellPress } from "./use-cell-press";
import { useChangedCells } from "./use-changed-cells";
import { useGridKeys } from "./use-grid-keys";

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
    <section className={styles.frame} aria-label={t("grid.label")} tabIndex={-1}>
      <table ref={grid} className={styles.grid} data-few={page.entries.length < 16 || undefined}>
        <caption className="visually-hidden">{t("grid.label")}</caption>
        <thead>
          <tr className={styles.batches}>
            <td />
            {batchesOf(page).map(({ key, batch, count }) => (
              <th key={key} scope="colgroup" colSpan={count} data-starts="">
                {t("grid.batch", { batch })}
              </th>
            ))}
            <td />
          </tr>
          <tr>
            <td />
            {page.entries.map((entry, at) => (
              <th
                key={entry.stageEntryId}
                scope="col"
                className={styles.head}
                data-starts={startsBatch(page, at) || undefined}
                data-out={entry.noScore ? "" : undefined}
                data-stopped={stopped.has(entry.stageEntryId) || undefined}
                data-open={entry.stageEntryId === openEntry || undefined}
              >
                {entry.code}
              </th>
            ))}
            <th scope="col" className={styles.total}>
              {t("figures.signed")}
            </th>
          </tr>
        </thead>
        {page.modules.map((module) => (
          <ModuleRows key={module.key} {...{ page, module, cells, openId, changed }} />
        ))}
        <SignedFoot page={page} />
      </table>
    </section>
  );
}

interface RowsProps {
  page: MatrixPage;
  cells: ReadonlyMap<string, MatrixCell>;
  openId: string | null;
  changed: ReadonlySet<string>;
}

function ModuleRows({ module, ...rows }: RowsProps & { module: MatrixModule }) {
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

interface JudgeLineProps extends RowsProps {
  seat: MatrixSeat;
  codes: MatrixModule["codes"];
}

function JudgeLine({ seat, codes, page, cells, openId, changed }: JudgeLineProps) {
  const { t } = useTranslation("matrix");
  const own = page.entries.map(({ stageEntryId }) => cells.get(`${seat.seatId} ${stageEntryId}`));
  const due = own.filter((cell) => cell && cell.state !== "no-score");
  const done = own.filter((cell) => cell?.state === "signed" || cell?.state === "excused");
  return (
    <tr>
      <th scope="row" className={styles.judge} data-offline={seat.offline ? "" : undefined}>
        {seat.offline ? <Icon name="wifi-off" size={14} /> : null}
        {seat.duty === "leader" ? <small>{t("grid.leader")}</small> : null}
        {seat.name}
      </th>
      {own.map((cell, at) => (
        <td
          key={page.entries[at]?.stageEntryId}
          data-state={cell?.state}
          data-starts={startsBatch(page, at) || undefined}
        >
          {cell ? (
            <Cell
              cell={cell}
              label={`${codes[at] ?? ""} ${seat.name} ${t(`states.${cell.state}`)}`}
              isOpen={cell.sheetId === openId}
              isChanged={changed.has(cell.sheetId)}
            />
          ) : null}
        </td>
      ))}
      <td className={styles.total}>
        <strong>{done.length}</strong>/{due.length}
      </td>
    </tr>
  );
}

function Cell({
  cell,
  label,
  isOpen,
  isChanged,
}: {
  cell: MatrixCell;
  label: string;
  isOpen: boolean;
  isChanged: boolean;
}) {
  return (
    <a
      href={`?sheet=${cell.sheetId}`}
      data-cell=""
      data-open={isOpen || undefined}
      data-changed={isChanged || undefined}
      aria-current={isOpen || undefined}
      aria-label={label}
    >
      <CellSign state={cell.state} />
    </a>
  );
}

function SignedFoot({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const signed = page.entries.map(({ stageEntryId }) =>
    page.cells.filter((cell) => cell.stageEntryId === stageEntryId && cell.state === "signed"),
  );
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
            data-short={!noScore && (signed[at]?.length ?? 0) < rows ? "" : undefined}
            data-starts={startsBatch(page, at) || undefined}
          >
            {noScore ? t(`noScores.${noScore}`) : signed[at]?.length}
          </td>
        ))}
        <td className={styles.total}>
          <strong>{signed.reduce((sum, own) => sum + own.length, 0)}</strong>
        </td>
      </tr>
    </tfoot>
  );
}

function startsBatch({ entries }: MatrixPage, at: number): boolean {
  const [before, entry] = [entries[at - 1], entries[at]];
  return at === 0 || entry?.batch !== before?.batch || entry?.sessionId !== before?.sessionId;
}

/** Batches are counted anew in each session. */
function batchesOf(page: MatrixPage): readonly { key: string; batch: number; count: number }[] {
  const batches: { key: string; batch: number; count: number }[] = [];
  for (const [at, { stageEntryId, batch }] of page.entries.entries()) {
    if (startsBatch(page, at)) batches.push({ key: stageEntryId, batch: batch ?? 0, count: 0 });
    const last = batches.at(-1);
    if (last) last.count += 1;
  }
  return batches;
}
