import { useTranslation } from "react-i18next";
import { OnDate } from "~/ui/When";

/** From when to when; an end that isn't there goes on. */
export function PeriodText({
  startsOn,
  endsOn,
}: {
  startsOn: string | null;
  endsOn: string | null;
}) {
  const { t } = useTranslation("registry");
  return (
    <span>
      {startsOn ? <OnDate on={startsOn} /> : t("period.unknown")}
      {t("period.to")}
      {endsOn ? <OnDate on={endsOn} /> : t("period.now")}
    </span>
  );
}
