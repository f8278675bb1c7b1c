import { useTranslation } from "react-i18next";
import { monthText } from "~/shared/calendar-text";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Icon } from "~/ui/icons";
import { Section } from "~/ui/Page";
import { TabLinks } from "~/ui/TabLinks";
import { OnDate, useCalendarLanguage, When } from "~/ui/When";
import type { LabourPage } from "../find-labour-page.server";
import { FigureTable } from "./FigureTable";
import styles from "./LabourDesk.module.css";
import { TeamBars } from "./TeamBars";

interface LabourDeskProps {
  page: LabourPage;
  /** The address of the labour contest. */
  at: string;
  mayPlan: boolean;
}

/** A labour contest month by month: who stands where, by which figures, who was commended. */
export function LabourDesk({ page, at, mayPlan }: LabourDeskProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const { month, months, rows, targets, overall, commendations } = page;
  const plan = mayPlan && !page.isMeasured;
  if (rows.length === 0 || month === null) {
    return (
      <Section isFlush>
        <EmptyState
          title={t(rows.length === 0 ? "labour.empty" : "labour.notBegun")}
          action={plan ? <PlanLink at={at} /> : null}
        >
          {t(rows.length === 0 ? "labour.emptyHint" : "labour.notBegunHint")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <div className={styles.desk}>
      <TabLinks
        label={t("labour.month")}
        items={months.map((one) => ({
          to: `?month=${one.month}`,
          label: monthText(one.month, language),
          isCurrent: one.month === month,
        }))}
      />
      <Section
        title={t("labour.standing", { month: monthText(month, language) })}
        hint={<Standing page={page} />}
        actions={plan ? <PlanLink at={at} /> : null}
      >
        <TeamBars rows={rows} month={month} />
      </Section>
      <FigureTable month={month} targets={targets} rows={rows} />
      <div className={styles.columns}>
        {overall.length > 0 ? (
          <Section title={t("labour.overall")} hint={t("labour.overallHint")}>
            <ol className={styles.overall}>
              {overall.map(({ teamId, name, points, rank }) => (
                <li key={teamId}>
                  <span>{rank ?? "—"}</span>
                  <span>{name}</span>
                  <span>{points ?? t("labour.incomplete")}</span>
                </li>
              ))}
            </ol>
          </Section>
        ) : null}
        <Section title={t("labour.commendations")}>
          <Commendations commendations={commendations} />
        </Section>
      </div>
      <p className={styles.rule}>{t("labour.rule")}</p>
    </div>
  );
}

function PlanLink({ at }: { at: string }) {
  const { t } = useTranslation("grassroots");
  return (
    <ButtonLink to={`${at}/plan`} icon="edit" size="small">
      {t("labour.plan")}
    </ButtonLink>
  );
}

/** Whether the month was reviewed, and if not, what it lacks. */
function Standing({ page: { review, missingCount } }: { page: LabourPage }) {
  const { t } = useTranslation("grassroots");
  if (review) {
    return (
      <>
        {t("labour.reviewedBy", { name: review.byName })}{" "}
        <When at={review.reviewedAt} style="short" />
      </>
    );
  }
  return (
    <>{missingCount > 0 ? t("labour.missing", { count: missingCount }) : t("labour.notReviewed")}</>
  );
}

function Commendations({ commendations }: Pick<LabourPage, "commendations">) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  if (commendations.length === 0) return <p>{t("labour.noCommendation")}</p>;
  return (
    <ul className={styles.commendations}>
      {commendations.map(({ id, teamName, title, month, reason, commendedAt, byName }) => (
        <li key={id}>
          <Icon name="award" size={20} />
          <div>
            <p>
              <strong>{teamName}</strong> {title}
            </p>
            {reason === "" ? null : <p>{reason}</p>}
            <p className={styles.quiet}>
              {month === null ? t("labour.whole") : monthText(month, language)} · {byName} ·{" "}
              <OnDate on={localDay(commendedAt)} style="short" />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
