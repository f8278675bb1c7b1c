import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, periodText } from "~/shared/calendar-text";
import { yuanText } from "~/shared/money";
import { type Fact, Facts } from "~/ui/Facts";
import { useCalendarLanguage } from "~/ui/When";
import type { FilingFacts } from "../find-grassroots-page.server";

/** What was put on record of a contest, with the page that it has. */
export function FilingFactList({
  filing,
  isLinked = false,
}: {
  filing: FilingFacts;
  isLinked?: boolean;
}) {
  const { t } = useTranslation(["grassroots", "contests", "roads"]);
  const language = useCalendarLanguage();
  const { id, name, startsOn, endsOn, behalfNote } = filing;
  const days =
    startsOn === endsOn
      ? dateText(startsOn, language, "weekday")
      : periodText(startsOn, endsOn, language);
  const items: (Fact | null)[] = [
    isLinked
      ? { label: t("filing.name"), value: <Link to={`/grassroots/${id}`}>{name}</Link> }
      : null,
    { label: t("board.union"), value: filing.unionName },
    {
      label: t("filing.kind"),
      value: [t(`contests:kinds.${filing.kind}`), filing.tradeName].filter(Boolean).join(" · "),
    },
    filing.outsideHost ? { label: t("filing.host"), value: filing.outsideHost } : null,
    {
      label: t("filing.days"),
      value: days,
      ...(filing.isLate
        ? { note: t("filing.late", { date: dateText(filing.openedOn, language, "short") }) }
        : {}),
    },
    { label: t("filing.venue"), value: filing.venue },
    {
      label: t("filing.expectedCount"),
      value: t("filing.people", { count: filing.expectedCount }),
    },
    {
      label: t("roads:grassroots.fields.budget"),
      value: t("filing.yuan", { amount: yuanText(filing.budgetFen) }),
    },
    { label: t("filing.plan"), value: <Plan filing={filing} /> },
    behalfNote === null
      ? null
      : {
          label: t("behalf.title"),
          value: t("behalf.by", { name: filing.createdByName }),
          note: behalfNote,
        },
  ];
  return <Facts items={items.filter((item) => item !== null)} />;
}

function Plan({ filing: { id, plan, hasPlanFile, planFileName } }: { filing: FilingFacts }) {
  const { t } = useTranslation("grassroots");
  if (plan === "" && !hasPlanFile) return t("filing.noPlan");
  return (
    <>
      {plan}
      {plan && hasPlanFile ? <br /> : null}
      {hasPlanFile ? (
        <a href={`/grassroots/${id}/plan`} download>
          {planFileName}
        </a>
      ) : null}
    </>
  );
}
