import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/ui/icons";
import type { TransferPage } from "../find-transfer-page.server";
import styles from "./TransferChecks.module.css";

type Check = TransferPage["checks"][number];

/** What the rules say to a transfer, a line each. */
export function TransferChecks({ checks }: Pick<TransferPage, "checks">) {
  const { t } = useTranslation(["registry", "roads"]);
  return (
    <ul className={styles.checks}>
      {checks.map((one) => {
        const { word, icon } = lookOf(one);
        return (
          <li key={one.check}>
            <div className={styles.line}>
              <span>{t(`transfer.checks.${one.check}`)}</span>
              <span className={styles.answer} data-answer={word}>
                <Icon name={icon} size={16} />
                {t(`transfer.${word}`)}
              </span>
            </div>
            {one.fault ? <p>{t(`roads:transfer.refusals.${one.fault}`)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

function lookOf({ fault }: Check): { word: "met" | "unmet" | "notYet"; icon: IconName } {
  if (fault === null) return { word: "met", icon: "check" };
  return fault === "starts-ahead"
    ? { word: "notYet", icon: "clock" }
    : { word: "unmet", icon: "alert" };
}
