import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import type { findOwnPanels } from "../find-judging-desk.server";
import styles from "./PanelList.module.css";

type Panels = Awaited<ReturnType<typeof findOwnPanels>>;

/** Where someone judges: what is open first, each with the way to its sheets. */
export function PanelList({ panels }: { panels: Panels }) {
  const { t } = useTranslation("judging");
  if (panels.length === 0) {
    return <EmptyState title={t("panels.none")}>{t("panels.noneHow")}</EmptyState>;
  }
  return (
    <ul className={styles.list}>
      {panels.map((panel) => (
        <li key={panel.seatId}>
          <div>
            <h2>
              {panel.contestName} {panel.stageName} · {panel.moduleName}
            </h2>
            <p>
              {t(`duties.${panel.duty}`, { seq: panel.seq })} ·{" "}
              {t(panel.stageState === "judging" ? "panels.open" : "panels.notOpen")}
            </p>
          </div>
          {panel.stageState === "judging" ? (
            <ButtonLink
              to={`/judging/${panel.seatId}`}
              reloadDocument
              size="large"
              look={panel.pledgedAt ? "ink" : "outline"}
            >
              {t(panel.pledgedAt ? "panels.mark" : "panels.pledge")}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
