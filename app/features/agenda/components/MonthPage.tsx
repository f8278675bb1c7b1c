import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/EmptyState";
import type { Month } from "../find-agenda.server";
import { AgendaList } from "./AgendaList";
import { MonthGrid } from "./MonthGrid";
import styles from "./MonthPage.module.css";
import { MonthTurns, useMonthName } from "./MonthTurns";

/** A month: as weeks where there is room, else as the days on which something happens. */
export function MonthPage({ month }: { month: Month }) {
  const { t } = useTranslation("agenda");
  const monthName = useMonthName();
  const days = month.days.filter(({ isInMonth, events }) => isInMonth && events.length > 0);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{monthName(month.month)}</h2>
        {month.today.startsWith(month.month) ? null : (
          <Link to="/public/contests/calendar">{t("month.back")}</Link>
        )}
        <MonthTurns month={month} />
      </header>
      <div className={styles.weeks}>
        <MonthGrid month={month} />
      </div>
      <div className={styles.list}>
        {days.length > 0 ? (
          <AgendaList days={days} today={month.today} />
        ) : (
          <EmptyState title={t("month.empty")}>{t("month.emptyHint")}</EmptyState>
        )}
      </div>
    </div>
  );
}
