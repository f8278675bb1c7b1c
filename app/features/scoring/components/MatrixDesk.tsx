import { useTranslation } from "react-i18next";
import type { CasePage } from "~/features/cases/find-case-page.server";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import type { MatrixPage } from "../find-matrix.server";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import { JudgeFigureTable } from "./JudgeFigureTable";
import { MatrixCellPanel } from "./MatrixCellPanel";
import styles from "./MatrixDesk.module.css";
import { MatrixFigures } from "./MatrixFigures";
import { MatrixGrid } from "./MatrixGrid";
import { MatrixLegend } from "./MatrixLegend";
import { MatrixNextStep } from "./MatrixNextStep";
import { StageLog } from "./StageLog";

interface MatrixDeskProps {
  page: MatrixPage;
  cell: MatrixCellPage | null;
  casePage: CasePage | null;
  formKey: string;
  /** The chief judge acts; others watch. */
  isChief: boolean;
  mayRecord: boolean;
}

/** The chief judge's matrix: what is left before the lock, seven figures, every sheet, and the day's log. */
export function MatrixDesk({ page, cell, casePage, formKey, isChief, mayRecord }: MatrixDeskProps) {
  const { t } = useTranslation("matrix");
  return (
    <div className={styles.desk}>
      <MatrixNextStep page={page} casePage={casePage} formKey={formKey} />
      <MatrixFigures page={page} />
      <div>
        <MatrixGrid page={page} openId={cell?.sheetId ?? null} />
        <MatrixLegend />
      </div>
      <div className={styles.columns}>
        {isChief ? (
          <Section title={t("judges.title")} hint={t("judges.lead")} isFlush>
            <JudgeFigureTable page={page} />
          </Section>
        ) : null}
        <Section
          title={t("log.title")}
          actions={
            mayRecord ? (
              <ButtonLink to="incident" size="small" icon="plus">
                {t("verbs.incident")}
              </ButtonLink>
            ) : null
          }
        >
          <StageLog page={page} />
        </Section>
      </div>
      {cell ? <MatrixCellPanel page={page} cell={cell} isChief={isChief} /> : null}
    </div>
  );
}
