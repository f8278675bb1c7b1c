import { useTranslation } from "react-i18next";
import type { CasePage } from "~/features/cases/find-case-page.server";
import { clockText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { Section } from "~/ui/Page";
import type { MatrixPage } from "../find-matrix.server";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import type { SameEmployer } from "../find-same-employers.server";
import { JudgeFigureTable } from "./JudgeFigureTable";
import { MatrixCellPanel } from "./MatrixCellPanel";
import styles from "./MatrixDesk.module.css";
import { MatrixFigures } from "./MatrixFigures";
import { MatrixGrid } from "./MatrixGrid";
import { MatrixLegend } from "./MatrixLegend";
import { MatrixNextStep } from "./MatrixNextStep";
import { MatrixWaiting } from "./MatrixWaiting";
import { StageLog } from "./StageLog";

interface MatrixDeskProps {
  page: MatrixPage;
  cell: MatrixCellPage | null;
  casePage: CasePage | null;
  formKey: string;
  /** Whether the stream is lost, and the page may be old by now. */
  isLost: boolean;
  /** Of the judges, for the chief judge alone. */
  sameEmployers: readonly SameEmployer[];
  /** The chief judge acts; others watch. */
  isChief: boolean;
  mayRecord: boolean;
}

/** The chief judge's matrix: what is left before the lock, seven figures, every sheet, and the day's log. */
export function MatrixDesk(props: MatrixDeskProps) {
  const { page, cell, casePage, formKey, isLost, sameEmployers, isChief, mayRecord } = props;
  const { t } = useTranslation("matrix");
  return (
    <div className={styles.desk}>
      <div className={styles.connection} role="status">
        {isLost ? (
          <p className={styles.lost}>
            <Icon name="wifi-off" size={18} />
            {t("lost", { at: clockText(page.readAt, "second") })}
          </p>
        ) : null}
      </div>
      <MatrixNextStep page={page} casePage={casePage} formKey={formKey} />
      <MatrixFigures page={page} />
      <MatrixWaiting page={page} />
      <div>
        <MatrixGrid page={page} openId={cell?.sheetId ?? null} />
        <MatrixLegend page={page} />
      </div>
      <div className={styles.columns}>
        {isChief ? (
          <Section title={t("judges.title")} hint={t("judges.lead")} isFlush>
            <JudgeFigureTable page={page} sameEmployers={sameEmployers} />
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
