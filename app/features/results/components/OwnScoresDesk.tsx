import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { useCalendarLanguage, When } from "~/ui/When";
import type { OwnScores } from "../find-own-scores.server";
import { OutcomeChip } from "./AppealList";
import { OutcomeLine, WhatComesNext } from "./OutcomeWords";
import { ScoreLadder } from "./ScoreLadder";

/** A contestant's own scores after the release, taken apart, with the way to appeal. */
export function OwnScoresDesk({ page }: { page: OwnScores }) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const { contest, released } = page;
  if (!released) {
    return (
      <Section>
        <EmptyState title={t("own.notReleased")}>{t("own.notReleasedHint")}</EmptyState>
      </Section>
    );
  }
  const { ladder, mayAppeal, appeals, attendance, outcome } = released;
  return (
    <>
      {outcome ? (
        <Callout
          tone={outcome.isAdvancing ? "good" : "info"}
          title={<OutcomeLine outcome={outcome} />}
        >
          <WhatComesNext outcome={outcome} />
        </Callout>
      ) : null}
      <Callout
        tone="info"
        title={t("own.released", { at: instantText(released.releasedAt, language) })}
      >
        {t(mayAppeal ? "own.appealUntil" : "own.appealOver", {
          until: instantText(released.appealsUntilAt, language, "second"),
        })}
      </Callout>
      {mayAppeal ? (
        <ButtonLink
          to={`/me/contests/${contest.id}/appeal`}
          look="ink"
          icon="message-report"
          isWide
        >
          {t("own.appeal")}
        </ButtonLink>
      ) : null}
      <Section title={released.stage} isFlush>
        {ladder ? (
          <ScoreLadder ladder={ladder} />
        ) : (
          <EmptyState title={t(`own.attendance.${attendance}`)} />
        )}
      </Section>
      {appeals.map((appeal) => (
        <Section key={appeal.id} title={t("own.yourAppeal")}>
          <Facts
            items={[
              { label: t("appeals.filed"), value: <When at={appeal.filedAt} precision="second" /> },
              { label: t("appeals.text"), value: appeal.text },
              { label: t("appeals.ruling"), value: <OutcomeChip outcome={appeal.outcome} /> },
              ...(appeal.rulingText
                ? [{ label: t("appeals.answer"), value: appeal.rulingText }]
                : []),
            ]}
          />
        </Section>
      ))}
    </>
  );
}
