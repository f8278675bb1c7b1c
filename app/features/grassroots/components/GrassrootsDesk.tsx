import { useTranslation } from "react-i18next";
import { CaseTimeline } from "~/features/cases/components/CaseTimeline";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import { dateText } from "~/shared/calendar-text";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { NextStep } from "~/ui/NextStep";
import { Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import type { GrassrootsPage } from "../find-grassroots-page.server";
import { BoardStateChip } from "./BoardStateChip";
import { FilingFactList } from "./FilingFactList";
import styles from "./GrassrootsDesk.module.css";

interface GrassrootsDeskProps {
  shown: GrassrootsPage;
  formKey: string;
  /** Days that it has waited. */
  day: number;
  /** Who files for the union: what is theirs to do stands in the strip. */
  mayFile: boolean;
}

/** A grassroots contest: its next step, what is on record, what happened. */
export function GrassrootsDesk({ shown, formKey, day, mayFile }: GrassrootsDeskProps) {
  const { t } = useTranslation(["grassroots", "cases"]);
  const { contest, page } = shown;
  return (
    <div className={styles.desk}>
      <GrassrootsNextStep {...{ shown, formKey, mayFile }} />
      <div className={styles.columns}>
        <Section title={t("page.filing")}>
          <FilingFactList filing={contest} />
        </Section>
        {page ? (
          <Section title={t("cases:case.timeline")}>
            <CaseTimeline told={page} day={day} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function GrassrootsNextStep({ shown, formKey, mayFile }: Omit<GrassrootsDeskProps, "day">) {
  const { t } = useTranslation(["grassroots", "roads"]);
  const language = useCalendarLanguage();
  const { contest, state, page, daysOver, returns } = shown;
  const { id, unionShortName: union, parentName: above } = contest;
  const hasDecisions = page?.moves.some(({ lock, hasOwnForm }) => lock === null && !hasOwnForm);
  const due = page?.dueOn ? t("page.due", { date: dateText(page.dueOn, language, "short") }) : null;
  const since = page ? dateText(localDay(page.movedAt), language, "short") : null;
  return (
    <NextStep
      state={<BoardStateChip state={state} />}
      next={t(`next.${state}`)}
      {...(state === "cancelled"
        ? {}
        : {
            turn: t(`turn.${state}`, { union, above }),
            since: [since, due].filter(Boolean).join(" · "),
          })}
      blockers={[
        ...returns.map(({ field, text }) => ({
          sentence: t("page.returnedField", {
            field: t(`roads:grassroots.fields.${field}`),
            text,
          }),
        })),
        ...(daysOver > 0 ? [{ sentence: t("page.over", { count: daysOver }) }] : []),
      ]}
      action={
        <>
          {state === "returned" && mayFile ? (
            <ButtonLink to={`/grassroots/${id}/filing`} look="ink" icon="edit">
              {t("page.mend")}
            </ButtonLink>
          ) : null}
          {page && hasDecisions ? (
            <DecisionRow page={page} formKey={formKey} returnTo={`/grassroots/${id}`} />
          ) : null}
        </>
      }
    />
  );
}
