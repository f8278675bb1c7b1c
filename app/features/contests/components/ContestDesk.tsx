import { useTranslation } from "react-i18next";
import { CaseTimeline } from "~/features/cases/components/CaseTimeline";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { FormActions } from "~/ui/FormActions";
import { NextStep } from "~/ui/NextStep";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import type { ContestPage } from "../find-contest-page.server";
import styles from "./ContestDesk.module.css";
import { EntryFigures } from "./EntryFigures";
import { PhaseTrack } from "./PhaseTrack";
import { PlanFacts } from "./PlanFacts";
import { RuleSentences } from "./RuleSentences";
import { StageList } from "./StageList";
import { useBlockerWords } from "./use-blocker-words";

/** From the stages on there is a result, or there will be. */
const RESULT_PHASES: readonly string[] = ["running", "notice", "final", "archived"];

interface ContestDeskProps {
  page: ContestPage;
  formKey: string;
  mayPlan: boolean;
}

/** A contest as its organisers see it: the next step, the plan, who may enter, its stages, what happened. */
export function ContestDesk({ page, formKey, mayPlan }: ContestDeskProps) {
  const { t } = useTranslation("contests");
  const { contest, copiedFrom, phase } = page;
  return (
    <div className={styles.desk}>
      <ContestNextStep page={page} formKey={formKey} />
      {copiedFrom && phase === "draft" ? (
        <Callout tone="info" title={t("page.copied", copiedFrom)}>
          {t("page.copiedHint")}
        </Callout>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section
            title={t("page.plan")}
            actions={mayPlan ? <Edit to={`/contests/${contest.id}/plan`} /> : null}
          >
            <PlanFacts page={page} />
          </Section>
          <Section
            title={t("page.rules")}
            actions={mayPlan ? <Edit to={`/contests/${contest.id}/rules`} /> : null}
          >
            <RuleSentences rules={page.rules} />
          </Section>
        </div>
        <div className={styles.column}>
          <Section
            title={t("page.entries")}
            actions={
              mayPlan ? (
                <ButtonLink to={`/contests/${contest.id}/entries`} size="small">
                  {t("page.screening")}
                </ButtonLink>
              ) : null
            }
          >
            <EntryFigures page={page} />
          </Section>
          {RESULT_PHASES.includes(phase) ? (
            <Section title={t("page.result")}>
              <FormActions>
                {phase === "running" && mayPlan ? (
                  <ButtonLink
                    to={`/contests/${contest.id}/notice`}
                    icon="speakerphone"
                    size="small"
                  >
                    {t("page.giveNotice")}
                  </ButtonLink>
                ) : null}
                <ButtonLink to={`/results/${contest.id}`} icon="external" size="small">
                  {t("page.publicPage")}
                </ButtonLink>
                {phase === "final" || phase === "archived" ? (
                  <ButtonLink to={`/contests/${contest.id}/awards`} icon="award" size="small">
                    {t("page.merits")}
                  </ButtonLink>
                ) : null}
                {phase !== "running" && mayPlan ? (
                  <ButtonLink to={`/contests/${contest.id}/correction`} icon="edit" size="small">
                    {t("page.correct")}
                  </ButtonLink>
                ) : null}
              </FormActions>
            </Section>
          ) : null}
          {page.stages.length > 0 ? (
            <Section title={t("page.stages")}>
              <StageList stages={page.stages} />
            </Section>
          ) : null}
          {page.page ? (
            <Section title={t("page.history")}>
              <CaseTimeline told={page.page} day={0} />
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Edit({ to }: { to: string }) {
  const { t } = useTranslation("contests");
  return (
    <ButtonLink to={to} icon="edit" size="small">
      {t("page.edit")}
    </ButtonLink>
  );
}

function ContestNextStep({ page, formKey }: Pick<ContestDeskProps, "page" | "formKey">) {
  const { t } = useTranslation(["contests", "roads"]);
  const words = useBlockerWords(page.contest);
  const { contest, phase, track, blockers, page: casePage } = page;
  const hasMoves = casePage?.moves.some(({ lock }) => lock === null);
  const word = track.current ? t(`track.${track.current}`) : t(`roads:contest.states.${phase}`);
  return (
    <NextStep
      state={
        phase === "cancelled" ? (
          <StatusChip tone="neutral" icon="close">
            {t("roads:contest.states.cancelled")}
          </StatusChip>
        ) : (
          <PhaseTrack track={track} word={word} />
        )
      }
      next={t(`roads:contest.next.${phase}`)}
      {...(phase === "cancelled" ? {} : { turn: contest.ownerName })}
      blockers={blockers.map(words)}
      action={
        casePage && hasMoves ? (
          <DecisionRow page={casePage} formKey={formKey} returnTo={`/contests/${contest.id}`} />
        ) : null
      }
    />
  );
}
