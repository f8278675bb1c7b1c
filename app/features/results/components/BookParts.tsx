import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { PublishedResult } from "../find-public-result.server";

/** When, where, by which document, and how many took part. */
export function FactPart({ page }: { page: PublishedResult }) {
  const { t } = useTranslation("papers");
  const language = useCalendarLanguage();
  const { contest, result } = page;
  const { heldOn, venue, documentNumber } = contest;
  const employers = new Set(result.lines.map(({ employer }) => employer)).size;
  const ranked = result.lines.filter(({ rank }) => rank !== null).length;
  return (
    <>
      {heldOn ? <p>{t("facts.heldOn", { on: dateText(heldOn, language, "long") })}</p> : null}
      {venue ? <p>{t("facts.venue", { venue })}</p> : null}
      {documentNumber ? <p>{t("facts.document", { document: documentNumber })}</p> : null}
      <p>{t("facts.field", { entries: result.lines.length, employers, ranked })}</p>
      {result.versions
        .filter(({ number, reason }) => reason !== "" && number <= result.number)
        .map(({ number, reason }) => (
          <p key={number}>{t("facts.version", { number, reason })}</p>
        ))}
    </>
  );
}

/** How the totals became ranks, and how anyone derives them again. */
export function MethodPart({ page }: { page: PublishedResult }) {
  const { t } = useTranslation("papers");
  const { modules, method, schemeVersion, engine } = page.result;
  const isWeighted = modules.length > 1 && modules.every(({ weight }) => weight !== null);
  const sum = modules.map(({ name, weight }) => t("method.part", { name, weight }));
  return (
    <>
      {isWeighted ? <p>{t("method.sum", { sum: sum.join(" + ") })}</p> : null}
      {method ? (
        <p>
          {t("method.digits", { digits: method.digits })}
          {t(`method.rankOn.${method.rankOn}`)}
          {method.metrics.length > 0
            ? t("method.ties", { metrics: method.metrics.join(t("then")) })
            : t("method.shared")}
        </p>
      ) : null}
      <p>{t("method.again", { scheme: schemeVersion, engine })}</p>
    </>
  );
}
