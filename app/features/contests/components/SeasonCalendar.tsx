import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localDay, localTime } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Icon } from "~/ui/icons";
import { Section } from "~/ui/Page";
import { Toolbar } from "~/ui/Toolbar";
import { OnDate } from "~/ui/When";
import type { WeekRow } from "../domain/season-week";
import { stagePath } from "../domain/stage-places";
import type { SeasonWeek } from "../find-calendar.server";
import styles from "./SeasonCalendar.module.css";

interface SeasonCalendarProps {
  week: SeasonWeek;
  today: string;
}

/** A week of the season: which room and which judge is taken when; who would be in two places is hatched. */
export function SeasonCalendar({ week, today }: SeasonCalendarProps) {
  const { t } = useTranslation("contests");
  const { days, before, after, nearest, clashCount } = week;
  const [first = today, last = today] = [days[0], days.at(-1)];
  return (
    <>
      <Toolbar
        end={
          <>
            <ButtonLink to={`?day=${before}`} icon="chevron-left" size="small">
              {t("calendar.before")}
            </ButtonLink>
            <ButtonLink to="/contests/calendar" size="small">
              {t("calendar.thisWeek")}
            </ButtonLink>
            <ButtonLink to={`?day=${after}`} icon="chevron-right" size="small">
              {t("calendar.after")}
            </ButtonLink>
          </>
        }
      >
        <h2 className={styles.week}>
          <OnDate on={first} /> – <OnDate on={last} style="short" />
        </h2>
        {clashCount > 0 ? (
          <span className={styles.clashes}>
            <Icon name="alert" size={20} /> {t("calendar.clashes", { count: clashCount })}
          </span>
        ) : null}
      </Toolbar>
      {week.sessionCount === 0 ? (
        <EmptyState
          title={t("calendar.none")}
          action={
            nearest ? (
              <ButtonLink to={`?day=${localDay(nearest)}`}>{t("calendar.nearest")}</ButtonLink>
            ) : null
          }
        >
          {nearest ? <OnDate on={localDay(nearest)} style="weekday" /> : t("calendar.noneHint")}
        </EmptyState>
      ) : (
        <>
          <WeekTable title={t("calendar.venues")} rows={week.venues} {...{ days, today }} />
          <WeekTable title={t("calendar.judges")} rows={week.judges} {...{ days, today }} />
        </>
      )}
    </>
  );
}

interface WeekTableProps {
  title: string;
  rows: readonly WeekRow[];
  days: readonly string[];
  today: string;
}

function WeekTable({ title, rows, days, today }: WeekTableProps) {
  const { t } = useTranslation("contests");
  if (rows.length === 0) return null;
  return (
    <Section title={title} isFlush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {days.map((day, at) => (
                <th key={day} scope="col" aria-current={day === today ? "date" : undefined}>
                  {t(`calendar.weekdays.${at + 1}`)} <OnDate on={day} style="short" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {row.days.map((own, at) => (
                  <td key={days[at]}>
                    {own.map((entry) => (
                      <Entry key={entry.session.id} {...entry} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function Entry({ session, clashesWith }: WeekRow["days"][number][number]) {
  const { t } = useTranslation("contests");
  const { contestName, schemeStage, number, startsAt, endsAt } = session;
  const path = stagePath({ contestId: session.contestId, id: session.stageId });
  return (
    <Link
      to={`${path}/sessions`}
      className={styles.entry}
      data-clash={clashesWith.length > 0 || undefined}
    >
      <time dateTime={startsAt}>
        {localTime(startsAt)}–{localTime(endsAt)}
      </time>
      <span>{t("calendar.session", { contest: contestName, stage: schemeStage, number })}</span>
      {clashesWith.length > 0 ? (
        <strong>{t("calendar.clash", { contest: clashesWith.join("、") })}</strong>
      ) : null}
    </Link>
  );
}
