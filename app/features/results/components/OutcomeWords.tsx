import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { Outcome } from "../find-outcomes.server";

/** Whether one goes on from a stage, in a line. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("results");
  if (outcome.isAdvancing) return <>{t("outcome.goesOn", { ...outcome })}</>;
  return <>{t(outcome.seq > 1 ? "outcome.noLonger" : "outcome.stays", { ...outcome })}</>;
}

/** What comes next for who goes on: the own session once it is drawn, before that when the stage begins. */
export function WhatComesNext({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const { isAdvancing, startsAt, venue, ownSessionId, next } = outcome;
  if (!isAdvancing) return <>{t("outcome.ask")}</>;
  if (!startsAt) return <>{t("outcome.toCome", { next })}</>;
  const words = { next, venue, at: instantText(startsAt, language) };
  return <>{t(ownSessionId ? "outcome.ownSession" : "outcome.firstSession", words)}</>;
}
