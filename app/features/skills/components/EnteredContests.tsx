import { useTranslation } from "react-i18next";
import type { SkillEvent } from "../domain/skill-history";
import { EventLines } from "./SkillHistory";
import styles from "./SkillHistory.module.css";

/** The contests that one entered, with where each stands; nothing where there is none. */
export function EnteredContests({ events }: { events: readonly SkillEvent[] }) {
  const { t } = useTranslation("skills");
  if (events.length === 0) return null;
  return (
    <section aria-label={t("history.entered")}>
      <h2 className={styles.entered}>{t("history.entered")}</h2>
      <EventLines events={events} />
    </section>
  );
}
