import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { BEFORE_LOCK } from "../domain/panel/stage-states";
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
          {BEFORE_LOCK.includes(panel.stageState) ? <Ways panel={panel} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The pledge first, then the sheets; until they are there one can be tried. */
function Ways({ panel: { seatId, stageState, pledgedAt } }: { panel: Panels[number] }) {
  const { t } = useTranslation("judging");
  if (!pledgedAt) {
    return (
      <ButtonLink to={`/judging/${seatId}/pledge`} reloadDocument size="large">
        {t("panels.pledge")}
      </ButtonLink>
    );
  }
  const isOpen = stageState === "judging";
  return (
    <div className={styles.ways}>
      <ButtonLink to={`/judging/${seatId}/trial`} reloadDocument size="large">
        {t("trial.title")}
      </ButtonLink>
      {isOpen ? (
        <ButtonLink to={`/judging/${seatId}`} reloadDocument size="large" look="ink">
          {t("panels.mark")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
