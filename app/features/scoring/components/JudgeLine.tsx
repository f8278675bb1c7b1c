import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { MatrixCell, MatrixModule, MatrixPage, MatrixSeat } from "../find-matrix.server";
import { MatrixCellLink } from "./MatrixCellLink";
import styles from "./MatrixGrid.module.css";
import { batchStarts } from "./MatrixHead";

export interface MatrixRows {
  page: MatrixPage;
  /** By seat and entry. */
  cells: ReadonlyMap<string, MatrixCell>;
  stopped: ReadonlySet<string>;
  openId: string | null;
  changed: ReadonlySet<string>;
}

interface JudgeLineProps extends MatrixRows {
  seat: MatrixSeat;
  codes: MatrixModule["codes"];
}

/** A judge's sheets, one for each entry. */
export function JudgeLine({ seat, codes, page, cells, stopped, openId, changed }: JudgeLineProps) {
  const { t } = useTranslation("matrix");
  const starts = batchStarts(page);
  const own = page.entries.map(({ stageEntryId }) => cells.get(`${seat.seatId} ${stageEntryId}`));
  const due = own.filter((cell) => cell && cell.state !== "no-score");
  const done = own.filter((cell) => cell?.state === "signed" || cell?.state === "excused");
  return (
    <tr>
      <JudgeHead seat={seat} />
      {page.entries.map(({ stageEntryId }, at) => {
        const cell = own[at];
        return (
          <td
            key={stageEntryId}
            data-state={cell?.state}
            data-starts={starts.has(at) || undefined}
            data-stopped={stopped.has(stageEntryId) || undefined}
          >
            {cell ? (
              <MatrixCellLink
                sheetId={cell.sheetId}
                state={cell.state}
                label={`${codes[at] ?? ""} ${seat.name} ${t(`states.${cell.state}`)}`}
                isOpen={cell.sheetId === openId}
                isChanged={changed.has(cell.sheetId)}
              />
            ) : null}
          </td>
        );
      })}
      <td className={styles.total}>
        <strong>{done.length}</strong>/{due.length}
      </td>
    </tr>
  );
}

function JudgeHead({ seat }: { seat: MatrixSeat }) {
  const { t } = useTranslation("matrix");
  const { name, duty, offline, isStill } = seat;
  return (
    <th
      scope="row"
      className={styles.judge}
      data-offline={offline ? "" : undefined}
      data-still={isStill || undefined}
      title={isStill ? t("grid.still") : undefined}
    >
      {offline ? <Icon name="wifi-off" size={14} /> : null}
      {isStill && !offline ? <Icon name="clock" size={14} /> : null}
      {duty === "leader" ? <small>{t("grid.leader")}</small> : null}
      {name}
      {isStill ? <span className="visually-hidden"> {t("grid.still")}</span> : null}
    </th>
  );
}
