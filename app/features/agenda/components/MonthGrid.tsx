import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Month, MonthDayWithEvents } from "../find-agenda.server";
import { EventLink } from "./EventLink";
import styles from "./MonthGrid.module.css";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A month of weeks: what happens on each day, and which days are free. `most` events stand on a day; the rest is one tap away. */
export function MonthGrid({ month, most }: { month: Month; most?: number }) {
  const { t } = useTranslation("agenda");
  return (
    <div className={styles.month}>
      <ol className={styles.weekdays} aria-hidden="true">
        {WEEKDAYS.map((day) => (
          <li key={day}>{t(`weekdays.${day}`)}</li>
        ))}
      </ol>
      <ol className={styles.days} aria-label={t("month.days")}>
        {month.days.map((day) => (
          <Day key={day.on} day={day} month={month} most={most ?? day.events.length} />
        ))}
      </ol>
    </div>
  );
}

function Day({ day, month, most }: { day: MonthDayWithEvents; month: Month; most: number }) {
  const { t } = useTranslation("agenda");
  const { on, events } = day;
  const [, ownMonth = "", ownDay = ""] = on.split("-").map((part) => String(Number(part)));
  const isToday = on === month.today;
  const isNamed = ownDay === "1" || on === month.days[0]?.on;
  const left = events.length - most;
  return (
    <li
      className={styles.day}
      data-free={day.isFree || undefined}
      data-out={day.isInMonth ? undefined : ""}
      data-today={isToday || undefined}
    >
      <p className={styles.date}>
        <time dateTime={on}>
          {isNamed ? t("month.day", { month: t(`months.${ownMonth}`), day: ownDay }) : ownDay}
        </time>
        {isToday ? <span>{t("month.today")}</span> : null}
        {day.isHoliday ? <span>{t("month.holiday")}</span> : null}
        {day.isSwap ? <span>{t("month.swap")}</span> : null}
      </p>
      {events.slice(0, most).map((event) => (
        <EventLink key={event.key} event={event} today={month.today} />
      ))}
      {left > 0 ? (
        <Link to={`/public/contests/calendar?month=${on.slice(0, 7)}`} className={styles.more}>
          {t("month.more", { count: left })}
        </Link>
      ) : null}
    </li>
  );
}
