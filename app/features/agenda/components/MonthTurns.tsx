import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { Month } from "../find-agenda.server";
import styles from "./MonthTurns.module.css";

/** To the month before and the one after. */
export function MonthTurns({ month }: { month: Month }) {
  const { t } = useTranslation("agenda");
  const name = (of: string) => t(`months.${Number(of.slice(5))}`);
  return (
    <nav className={styles.turns} aria-label={t("month.turn")}>
      <Link to={`/public/contests/calendar?month=${month.before}`} rel="prev">
        <Icon name="chevron-left" size={16} />
        {name(month.before)}
      </Link>
      <Link to={`/public/contests/calendar?month=${month.after}`} rel="next">
        {name(month.after)}
        <Icon name="chevron-right" size={16} />
      </Link>
    </nav>
  );
}

/** The name of a month, with its year. */
export function useMonthName() {
  const { t } = useTranslation("agenda");
  return (month: string) =>
    t("month.of", { year: month.slice(0, 4), month: t(`months.${Number(month.slice(5))}`) });
}
