import { useTranslation } from "react-i18next";
import { CaseTimeline } from "~/features/cases/components/CaseTimeline";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import type { IconName } from "~/ui/icons";
import { LinkList } from "~/ui/LinkList";
import { NextStep } from "~/ui/NextStep";
import { Section } from "~/ui/Page";
import { mendingPath, stagePath } from "../domain/stage-places";
import type { StagePage } from "../find-stage-page.server";
import styles from "./ContestDesk.module.css";
import { StageChip } from "./StageChip";
import { StagePlaces } from "./StagePlaces";

interface StageDeskProps {
  page: StagePage;
  ways: readonly { readonly word: string; readonly to: string; readonly icon: IconName }[];
  formKey: string;
}

/** A stage on its day: what comes next and what blocks it, its entries by code, and the pages on which it is held. */
export function StageDesk({ page, ways, formKey }: StageDeskProps) {
  const { t } = useTranslation("stages");
  return (
    <div className={styles.desk}>
      <StageNextStep page={page} formKey={formKey} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t("places.title")} hint={t("places.hint")} isFlush>
            <StagePlaces places={page.places} />
          </Section>
        </div>
        <div className={styles.column}>
          {ways.length > 0 ? (
            <Section title={t("page.ways")}>
              <LinkList
                items={ways.map(({ word, to, icon }) => ({
                  ...{ to, icon },
                  label: t(`ways.${word}`),
                  note: t(`wayNotes.${word}`),
                }))}
              />
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

function StageNextStep({ page, formKey }: Pick<StageDeskProps, "page" | "formKey">) {
  const { t } = useTranslation(["stages", "roads"]);
  const { stage, blockers, page: casePage } = page;
  const hasMoves = casePage?.moves.some(({ lock }) => lock === null);
  return (
    <NextStep
      state={<StageChip state={stage.state} />}
      next={t(`roads:stage.next.${stage.state}`)}
      turn={t(`roads:stage.turn.${stage.state}`)}
      blockers={blockers.map(({ code, count }) => ({
        sentence: t(`blockers.${code}`, { count }),
        to: mendingPath(stage, code),
        linkLabel: t(`mend.${code}`),
      }))}
      action={
        casePage && hasMoves ? (
          <DecisionRow page={casePage} formKey={formKey} returnTo={stagePath(stage)} />
        ) : null
      }
    />
  );
}
