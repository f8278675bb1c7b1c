import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import type { PublicHome } from "../find-public-home.server";
import { AgendaList } from "./AgendaList";
import { MonthGrid } from "./MonthGrid";
import { MonthTurns, useMonthName } from "./MonthTurns";
import { type NewsRow, NewsRows, NewsSection } from "./NewsRows";
import styles from "./PublicHomePage.module.css";
import { useNews } from "./PublicNews";
import { PublicSearch } from "./PublicSearch";

/** The first page of a visitor (screens.md, picture 6b): what is on, when, and what came of it. */
export function PublicHomePage({ home }: { home: PublicHome }) {
  const { t } = useTranslation("agenda");
  const monthName = useMonthName();
  const news = useNews();
  const { month, notices, open, goingOn, results } = home;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t("home.title", { federation: home.federation })}</h1>
          <p>
            {home.contestCount > 0
              ? t("home.meta", { year: home.year, count: home.contestCount })
              : t("home.metaNone")}
          </p>
        </div>
        <PublicSearch value="" />
      </header>
      <div className={styles.columns}>
        <div className={styles.news}>
          <News
            title={t("home.notices")}
            to="/notices"
            all={t("home.objectable", { count: notices.total })}
            rows={notices.notices.map(news.notice)}
          />
          <News
            title={t("home.open")}
            to="/public/contests?view=open"
            all={t("home.all")}
            rows={open.map(news.entering)}
          />
          <div className={styles.phone}>
            <NewsSection
              title={t("home.nextDays")}
              aside={<Link to="/public/contests/calendar">{t("home.wholeMonth")}</Link>}
            >
              <AgendaList days={home.nextDays} today={month.today} />
            </NewsSection>
          </div>
          <News
            title={t("home.results")}
            to="/results"
            all={t("home.all")}
            rows={results.map(news.result)}
          />
          <News
            title={t("home.goingOn")}
            to="/public/contests"
            all={t("home.all")}
            rows={goingOn.map(news.goingOn)}
          />
          {home.contestCount === 0 ? (
            <EmptyState title={t("home.none")}>{t("home.noneHint")}</EmptyState>
          ) : null}
        </div>
        <section className={styles.calendar}>
          <header>
            <h2>{t("home.calendar", { month: monthName(month.month) })}</h2>
            <MonthTurns month={month} />
          </header>
          <MonthGrid month={month} most={3} />
        </section>
      </div>
      <Doors />
    </div>
  );
}

function News({
  title,
  to,
  all,
  rows,
}: {
  title: string;
  to: string;
  all: string;
  rows: readonly NewsRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <NewsSection title={title} aside={<Link to={to}>{all}</Link>}>
      <NewsRows rows={rows} />
    </NewsSection>
  );
}

/** Who has something of their own here, and how they get in. */
function Doors() {
  const { t } = useTranslation("welcome");
  return (
    <section className={styles.doors}>
      <div>
        <h2>{t("members")}</h2>
        <p>{t("membersHint")}</p>
        <p className={styles.ways}>
          <ButtonLink to="/sign-in">{t("signIn")}</ButtonLink>
          <Link to="/activate">{t("activate")}</Link>
        </p>
      </div>
      <div>
        <h2>{t("staff")}</h2>
        <p>{t("staffHint")}</p>
        <p className={styles.ways}>
          <ButtonLink to="/sign-in">{t("staffSignIn")}</ButtonLink>
        </p>
      </div>
    </section>
  );
}
