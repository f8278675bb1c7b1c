import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { Callout } from "~/ui/Callout";
import { useCalendarLanguage } from "~/ui/When";
import type { Place } from "../domain/version-changes";
import type { PublicResult } from "../find-public-result.server";

type Result = NonNullable<PublicResult["result"]>;

/** The versions of a result with their reasons, and what the one that is read changed: awards by name, the rest as a count. */
export function VersionNotes({ result }: { result: Result }) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const awards = new Map(result.awards.map(({ id, name }) => [id, name]));
  const names = new Map(result.lines.map(({ code, name }) => [code, name]));
  const place = (at: Place | null) =>
    at === null || at.rank === null
      ? t("public.noRank")
      : [t("public.placed", { rank: at.rank }), at.award && awards.get(at.award)]
          .filter(Boolean)
          .join(" · ");
  const grave = result.changes.filter(({ isGrave }) => isGrave);
  const moved = result.changes.length - grave.length;
  return (
    <Callout
      tone="warn"
      title={t("public.versions", { number: result.number, of: result.versions.length })}
    >
      {result.openNumber === null ? null : (
        <p>{t("public.pending", { number: result.openNumber })}</p>
      )}
      {result.versions.map(({ number, reason, madeAt }) => (
        <p key={number}>
          <Link to={`?edition=${number}`}>{t("public.version", { number })}</Link>{" "}
          {instantText(madeAt, language)} {reason}
        </p>
      ))}
      {grave.map(({ code, before, after }) => (
        <p key={code}>
          {t("public.changed", {
            ...{ code, name: names.get(code) ?? "" },
            ...{ before: place(before), after: place(after) },
          })}
        </p>
      ))}
      {moved > 0 ? <p>{t("public.moved", { count: moved })}</p> : null}
    </Callout>
  );
}
