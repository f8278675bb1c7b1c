import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { weekdayOf } from "../domain/month";
import type { AgendaDay } from "../find-agenda.server";
import styles from "./AgendaList.module.css";
import { useEventWords } from "./EventLink";

/** Days with what happens on each, for a narrow screen. */
export function AgendaList({ days, today }: { days: readonly AgendaDay[]; today: string }) {
  const { t } = useTranslation("agenda");
  const words = useEventWords();
  return (
    <ol className={styles.list}>
      {days.map(({ on, events }) => (
        <li key={on} data-today={on === today || undefined} data-past={on < today || undefined}>
          <p className={styles.date}>
            <time dateTime={on}>{Number(on.slice(8))}</time>
            <span>{on === today ? t("month.today") : t(`weekdays.${weekdayOf(on)}`)}</span>
          </p>
          <ul>
            {events.length === 0 ? <li className={styles.none}>{t("month.nothing")}</li> : null}
            {events.map((event) => (
              <li key={event.key}>
                <Link to={event.to}>
                  <strong>{words(event)}</strong>
                  {event.place ? <small>{event.place}</small> : null}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
