import { useTranslation } from "react-i18next";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import { dateText } from "~/shared/calendar-text";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { NextStep } from "~/ui/NextStep";
import { useCalendarLanguage } from "~/ui/When";
import { OFF_BOARD } from "../domain/board";
import type { GrassrootsPage } from "../find-grassroots-page.server";
import { BoardStateChip } from "./BoardStateChip";

interface GrassrootsNextStepProps {
  shown: GrassrootsPage;
  formKey: string;
  mayFile: boolean;
}

/** The strip of a grassroots contest: where it stands, whose turn it is, what is missing, what can be done. */
export function GrassrootsNextStep({ shown, formKey, mayFile }: GrassrootsNextStepProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const blockers = useBlockers(shown);
  const { contest, state, page } = shown;
  const { id, unionShortName: union, parentName: above } = contest;
  const hasDecisions = page?.moves.some(({ lock, hasOwnForm }) => lock === null && !hasOwnForm);
  const due = page?.dueOn ? t("page.due", { date: dateText(page.dueOn, language, "short") }) : null;
  const since = page ? dateText(localDay(page.movedAt), language, "short") : null;
  const isOver = OFF_BOARD.includes(state) || state === "accepted";
  return (
    <NextStep
      state={<BoardStateChip state={state} />}
      next={t(`next.${state}`)}
      {...(isOver
        ? {}
        : {
            turn: t(`turn.${state}`, { union, above }),
            since: [since, due].filter(Boolean).join(" · "),
          })}
      blockers={blockers}
      action={
        <>
          {mayFile ? <OwnStep shown={shown} /> : null}
          {page && hasDecisions ? (
            <DecisionRow page={page} formKey={formKey} returnTo={`/grassroots/${id}`} />
          ) : null}
        </>
      }
    />
  );
}

/** What was sent back, what a report lacks, and how long it is over its day. */
function useBlockers({ contest, returns, missing, daysOver, doubles, state }: GrassrootsPage) {
  const { t } = useTranslation(["grassroots", "roads"]);
  const at = `/grassroots/${contest.id}`;
  const undecided = state === "reported" ? doubles.filter(({ decision }) => !decision) : [];
  return [
    ...returns.map(({ field, text }) => ({
      sentence: t("page.returnedField", { field: t(`roads:grassroots.fields.${field}`), text }),
    })),
    ...(missing && missing !== "not-over"
      ? [
          {
            sentence: t(`roads:grassroots.refusals.${missing}`),
            to: missing === "photos-missing" ? `${at}/photos` : `${at}/report`,
          },
        ]
      : []),
    ...undecided.map(({ otherId, otherUnionName }) => ({
      sentence: t("doubles.blocker", { union: otherUnionName }),
      to: `${at}/doubles/${otherId}`,
      linkLabel: t("doubles.decide"),
    })),
    ...(daysOver > 0 ? [{ sentence: t("page.over", { count: daysOver }) }] : []),
  ];
}

/** The one thing that the union does next. */
function OwnStep({ shown: { contest, state, report, missing } }: { shown: GrassrootsPage }) {
  const { t } = useTranslation("grassroots");
  const at = `/grassroots/${contest.id}`;
  const isHeld = state === "running" || state === "due";
  const isReport = isHeld || contest.state === "report-returned";
  if (contest.state === "filing-returned") {
    return (
      <ButtonLink to={`${at}/filing`} look="ink" icon="edit">
        {t("page.mend")}
      </ButtonLink>
    );
  }
  if (!isReport) return null;
  const isReady = report !== null && missing === null;
  return (
    <>
      {isReady ? (
        <ButtonLink to={`${at}/sending`} look="ink" icon="send">
          {t("page.send")}
        </ButtonLink>
      ) : (
        <ButtonLink to={`${at}/report`} look="ink" icon="edit">
          {t(report ? "page.goOn" : "page.writeReport")}
        </ButtonLink>
      )}
    </>
  );
}
