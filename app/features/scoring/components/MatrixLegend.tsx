import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import { CELL_STATES } from "../domain/matrix/cell-state";
import type { MatrixPage } from "../find-matrix.server";
import { CellSign } from "./CellSign";
import styles from "./MatrixGrid.module.css";

/** What the signs of the cells mean, and how to walk among them. */
export function MatrixLegend({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const seats = page.modules.flatMap((module) => module.seats);
  const hasStill = [...page.entries, ...seats].some(({ isStill }) => isStill);
  return (
    <ul className={styles.legend}>
      {CELL_STATES.map((state) => (
        <li key={state}>
          <span className={styles.sign} data-state={state} aria-hidden="true">
            <CellSign state={state} />
          </span>
          {t(`states.${state}`)}
        </li>
      ))}
      {hasStill ? (
        <li>
          <span className={styles.sign} data-state="stale" aria-hidden="true">
            <Icon name="clock" size={14} />
          </span>
          {t("grid.still")}
        </li>
      ) : null}
      <li>{t("grid.keys")}</li>
    </ul>
  );
}
