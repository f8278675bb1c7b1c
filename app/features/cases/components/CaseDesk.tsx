import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { localDay } from "~/shared/local-day";
import { Callout } from "~/ui/Callout";
import type { FormProblem } from "~/ui/form-problem";
import { NextStep } from "~/ui/NextStep";
import { useCalendarLanguage } from "~/ui/When";
import type { CasePage } from "../find-case-page.server";
import styles from "./CaseDesk.module.css";
import { CasePapers } from "./CasePapers";
import { CaseStateChip } from "./CaseStateChip";
import { CaseTimeline } from "./CaseTimeline";
import { DecisionRow } from "./DecisionRow";
import { StaleSides } from "./StaleSides";
import { useDecisionKeys } from "./use-decision-keys";

interface CaseDeskProps {
  page: CasePage;
  /** Days that it has waited. */
  day: number;
  formKey: string;
  returnTo: string;
  problem?: FormProblem | undefined;
  /** The feature's own facts and checks. */
  facts: ReactNode;
  checks: ReactNode;
}

/** A case as it is handled: the next step with its decisions, then what happened, the facts, the checks. */
export function CaseDesk({ page, day, formKey, returnTo, problem, facts, checks }: CaseDeskProps) {
  const { t } = useTranslation("cases");
  useDecisionKeys();
  return (
    <div className={styles.desk}>
      <StaleSides page={page} problem={problem} />
      <CaseNextStep page={page} {...{ formKey, returnTo, problem }} />
      <Standing page={page} />
      <div className={styles.columns}>
        <section className={styles.column}>
          <h2>{t("case.timeline")}</h2>
          <CaseTimeline told={page} day={day} />
        </section>
        <section className={styles.column}>
          <h2>{t("case.facts")}</h2>
          {facts}
          <CasePapers page={page} />
        </section>
        <section className={styles.column}>
          <h2>{t("case.checks")}</h2>
          {checks}
        </section>
      </div>
    </div>
  );
}

function CaseNextStep({
  page,
  ...row
}: Pick<CaseDeskProps, "page" | "formKey" | "returnTo" | "problem">) {
  const { t } = useTranslation(["roads", "cases"]);
  const language = useCalendarLanguage();
  const { road, state, kind, unionName: union, applicantName: applicant, dueOn } = page;
  const arrived = dateText(localDay(page.movedAt), language, "short");
  const due = dueOn ? t("cases:case.due", { date: dateText(dueOn, language, "short") }) : null;
  const late = page.isOverdue ? t("cases:queue.overdue") : null;
  const since = [arrived, due, late].filter(Boolean).join(" · ");
  const isOpen = page.moves.some(({ lock, hasOwnForm }) => lock === null && !hasOwnForm);
  return (
    <NextStep
      state={<CaseStateChip road={road} state={state} kind={kind} />}
      next={t(`roads:${road}.next.${state}`)}
      {...(kind === "final"
        ? {}
        : { turn: t(`roads:${road}.turn.${state}`, { union, applicant }), since })}
      action={isOpen ? <DecisionRow key={page.caseId} page={page} {...row} /> : null}
    />
  );
}

/** For whom one acts, or why one can't. */
function Standing({ page: { officer, moves, kind } }: Pick<CaseDeskProps, "page">) {
  const { t } = useTranslation("cases");
  const language = useCalendarLanguage();
  const lock = moves.find((move) => move.lock !== null)?.lock;
  if (lock && moves.every((move) => move.lock !== null)) {
    return (
      <Callout tone="warn" title={`${t("case.locked")}${t(`refusals.${lock}`)}`}>
        {t("case.lockedHint")}
      </Callout>
    );
  }
  if (officer) {
    return (
      <Callout tone="info">
        {t("case.insteadOf", {
          name: officer.name,
          date: dateText(officer.endsOn, language, "short"),
        })}
      </Callout>
    );
  }
  return moves.length === 0 && kind !== "final" ? (
    <p className={styles.quiet}>{t("case.nobody")}</p>
  ) : null;
}
