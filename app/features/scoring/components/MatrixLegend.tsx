import { useTranslation } from "react-i18next";
import { CELL_STATES } from "../domain/matrix/cell-state";
import { CellSign } from "./CellSign";
import styles from "./MatrixGrid.module.css";

/** What the signs of the cells mean, and how to walk among them. */
export function MatrixLegend() {
  const { t } = useTranslation("matrix");
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
      <li>{t("grid.keys")}</li>
    </ul>
  );
}
