import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import type { PublicContest } from "../find-public-contest.server";
import styles from "./HowToEnter.module.css";

/** The way in while there is one: by oneself, or through one's union. */
export function HowToEnter({ page }: { page: PublicContest }) {
  const { t } = useTranslation("agenda");
  const language = useCalendarLanguage();
  const { contest, standing, daysLeft } = page;
  const day = (on: string | null) => (on ? dateText(on, language, "weekday") : "");
  const way = contest.memberCount > 1 ? "team" : "alone";
  return (
    <Section title={t("enter.title")}>
      <div className={styles.enter}>
        <p className={styles.when}>
          {standing === "coming"
            ? t("enter.from", { day: day(contest.entriesFromOn) })
            : t("enter.until", {
                day: day(contest.entriesUntilOn),
                left: t(daysLeft === 0 ? "enter.lastDay" : "enter.daysLeft", {
                  count: daysLeft ?? 0,
                }),
              })}
        </p>
        <ol>
          <li>{t(`enter.${way}.first`)}</li>
          <li>{t(`enter.${way}.second`)}</li>
          <li>{t(`enter.${way}.third`)}</li>
        </ol>
        {standing === "open" && way === "alone" ? (
          <p className={styles.act}>
            <ButtonLink to={`/me/contests/${contest.id}/entry`} look="ink" icon="edit">
              {t("enter.go")}
            </ButtonLink>
            <Link to="/activate">{t("enter.noAccount")}</Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}
