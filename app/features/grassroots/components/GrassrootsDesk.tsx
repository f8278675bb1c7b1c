import { useTranslation } from "react-i18next";
import { CaseTimeline } from "~/features/cases/components/CaseTimeline";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import type { GrassrootsPage } from "../find-grassroots-page.server";
import { DoubleList } from "./DoubleList";
import { FilingFactList } from "./FilingFactList";
import styles from "./GrassrootsDesk.module.css";
import { GrassrootsNextStep } from "./GrassrootsNextStep";
import { ReminderList } from "./ReminderList";
import { ReportFactList } from "./ReportFactList";

interface GrassrootsDeskProps {
  shown: GrassrootsPage;
  formKey: string;
  /** Days that it has waited. */
  day: number;
  /** Who files for the union: what is theirs to do stands in the strip. */
  mayFile: boolean;
  mayCheck: boolean;
  mayReadPeople: boolean;
}

/** A grassroots contest: its next step, what it came to, what is on record, what happened. */
export function GrassrootsDesk(props: GrassrootsDeskProps) {
  const { t } = useTranslation(["grassroots", "cases"]);
  const { shown, formKey, day, mayFile, mayCheck, mayReadPeople } = props;
  const { contest, page, report, doubles, reminders, state } = shown;
  const isOpen = mayFile && page?.moves.some(({ duty }) => duty === "apply") && report !== null;
  return (
    <div className={styles.desk}>
      <GrassrootsNextStep {...{ shown, formKey, mayFile }} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {report ? (
            <Section
              title={t("page.report")}
              actions={
                isOpen && state !== "reported" ? (
                  <ButtonLink to={`/grassroots/${contest.id}/report`} icon="edit" size="small">
                    {t("page.editReport")}
                  </ButtonLink>
                ) : null
              }
            >
              <ReportFactList report={report} arePeopleLinked={mayReadPeople} />
            </Section>
          ) : null}
          {contest.kind === "labour" ? (
            <Section title={t("labour.title")} hint={t("labour.lead")}>
              <ButtonLink to={`/grassroots/${contest.id}/labour`} icon="chart">
                {t("labour.open")}
              </ButtonLink>
            </Section>
          ) : null}
          <Section title={t("page.filing")}>
            <FilingFactList filing={contest} />
          </Section>
        </div>
        <div className={styles.column}>
          {doubles.length > 0 ? (
            <Section title={t("doubles.title")}>
              <DoubleList
                grassrootsId={contest.id}
                doubles={doubles}
                mayDecide={mayCheck && state === "reported"}
              />
            </Section>
          ) : null}
          {reminders.length > 0 ? (
            <Section title={t("reminders.list")}>
              <ReminderList reminders={reminders} />
            </Section>
          ) : null}
          {page ? (
            <Section title={t("cases:case.timeline")}>
              <CaseTimeline told={page} day={day} />
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}
