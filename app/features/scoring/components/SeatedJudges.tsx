import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import type { StaffedModule } from "../find-panels-page.server";
import styles from "./PanelModule.module.css";
import { useConflictWords } from "./use-conflict-words";

/** Who sits on a panel; with whom someone has to do, and how they stand back from those entries. */
export function SeatedJudges({ seats }: Pick<StaffedModule, "seats">) {
  const { t } = useTranslation(["panels", "judging"]);
  const { whyOf } = useConflictWords();
  return (
    <ul className={styles.seats}>
      {seats.map(({ seatId, seq, duty, name, conflicts }) => (
        <li key={seatId} className={styles.judge}>
          <span className={styles.name}>
            {name}
            <small>{t(`judging:duties.${duty}`, { seq })}</small>
          </span>
          {conflicts.length > 0 ? (
            <span className={styles.conflict}>
              <Icon name="hand-stop" size={18} />
              <span>{t("panels:seatConflict", { why: whyOf(conflicts) })}</span>
              <ButtonLink to={`recusal?seat=${seatId}`} size="small" icon="hand-stop">
                {t("panels:recusal.submit")}
              </ButtonLink>
            </span>
          ) : (
            <span className={styles.quiet}>{t("panels:noConflict")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
