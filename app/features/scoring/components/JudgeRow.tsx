import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import { SEAT_DUTIES } from "../domain/score-sheet/score-sheet";
import type { PooledJudge } from "../find-judge-pool.server";
import styles from "./PanelModule.module.css";
import { useConflictWords } from "./use-conflict-words";

interface JudgeRowProps {
  judge: PooledJudge;
  moduleName: string;
  duty: string;
  freeNames: readonly string[];
}

/** Someone of the pool: how much they have to do, and their duty here or why they can have none. */
export function JudgeRow({ judge, moduleName, duty, freeNames }: JudgeRowProps) {
  const { t } = useTranslation("panels");
  const { whyOf, freeOf } = useConflictWords();
  const { accountId, name, load, mayLead, conflicts } = judge;
  const label = t("dutyOf", { judge: name, module: moduleName });
  return (
    <li className={styles.judge}>
      <span className={styles.name}>
        {name}
        <small>
          {t("load", { count: load })}
          {mayLead ? ` · ${t("mayLead")}` : ""}
        </small>
      </span>
      {conflicts.length > 0 ? (
        <span className={styles.conflict}>
          <Icon name="hand-stop" size={18} />
          {t("conflict", {
            ...{ judge: name, module: moduleName },
            ...{ why: whyOf(conflicts), free: freeOf(freeNames) },
          })}
        </span>
      ) : (
        <select name={`duties.${accountId}`} aria-label={label} defaultValue={duty}>
          <option value="">{t("duties.none")}</option>
          {SEAT_DUTIES.map((one) => (
            <option key={one} value={one}>
              {t(`duties.${one}`)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
