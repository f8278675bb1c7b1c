import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { EmptyState } from "~/ui/EmptyState";
import { Icon, type IconName } from "~/ui/icons";
import { useCalendarLanguage } from "~/ui/When";
import type { SkillEvent } from "../domain/skill-history";
import type { OwnSkills } from "../find-own-skills.server";
import { EventChip } from "./EventChip";
import styles from "./SkillHistory.module.css";
import { useEventWords } from "./use-event-words";

/** What happened, by year, a line each; a line leads to what is known about it. */
export function SkillHistory({ years }: Pick<OwnSkills, "years">) {
  const { t } = useTranslation("skills");
  return (
    <section aria-label={t("history.title")}>
      <h2 className={styles.title}>{t("history.title")}</h2>
      {years.length === 0 ? (
        <EmptyState title={t("history.empty")}>{t("history.emptyHint")}</EmptyState>
      ) : (
        years.map(({ year, events }) => (
          <div key={year}>
            <h3 className={styles.year}>{t("history.year", { year })}</h3>
            <EventLines events={events} />
          </div>
        ))
      )}
    </section>
  );
}

/** A line each, that leads to what is known about it. */
export function EventLines({ events }: { events: readonly SkillEvent[] }) {
  return (
    <ul className={styles.events}>
      {events.map((event) => (
        <li key={event.key}>
          <EventLine event={event} />
        </li>
      ))}
    </ul>
  );
}

const ICONS: Readonly<Record<SkillEvent["kind"], IconName>> = {
  contest: "trophy",
  grassroots: "medal",
  certificate: "certificate",
};

function EventLine({ event }: { event: SkillEvent }) {
  const language = useCalendarLanguage();
  const { title, note, to } = useEventWords(event);
  return (
    <Row to={to}>
      <time dateTime={event.on} className={styles.day}>
        {dateText(event.on, language, "short")}
      </time>
      <Icon name={ICONS[event.kind]} />
      <span className={styles.words}>
        {title}
        {note ? <small>{note}</small> : null}
      </span>
      <EventChip event={event} />
    </Row>
  );
}

function Row({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) return <div className={styles.row}>{children}</div>;
  return (
    <Link to={to} className={styles.row}>
      {children}
    </Link>
  );
}
