import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { Callout } from "~/ui/Callout";
import { useCalendarLanguage } from "~/ui/When";
import type { FilingFacts } from "../find-grassroots-page.server";

/** What whoever checks a filing should have seen. */
export function FilingChecks({ filing }: { filing: FilingFacts }) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const { isLate, openedOn, startsOn, behalfNote, createdByName } = filing;
  if (!isLate && behalfNote === null) return <p>{t("checks.nothing")}</p>;
  return (
    <>
      {isLate ? (
        <Callout tone="warn" title={t("checks.late")}>
          {t("checks.lateWords", {
            filed: dateText(openedOn, language, "short"),
            begun: dateText(startsOn, language, "short"),
          })}
        </Callout>
      ) : null}
      {behalfNote === null ? null : (
        <Callout tone="info" title={t("behalf.by", { name: createdByName })}>
          {behalfNote}
        </Callout>
      )}
    </>
  );
}
