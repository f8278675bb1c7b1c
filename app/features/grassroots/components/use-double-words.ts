import { useTranslation } from "react-i18next";
import type { DoubleFinding } from "../domain/double-report";

/** Why two reports look like one event, in a sentence. */
export function useDoubleWords(): (finding: DoubleFinding) => string {
  const { t } = useTranslation("grassroots");
  return ({ daysApart, isVenueAlike, sharedCount, smallerCount, isByNumber }) =>
    [
      daysApart === 0 ? t("doubles.sameDay") : t("doubles.daysApart", { count: daysApart }),
      isVenueAlike ? t("doubles.venueAlike") : null,
      isByNumber
        ? t("doubles.byNumber")
        : t("doubles.shared", { shared: sharedCount, smaller: smallerCount }),
    ]
      .filter(Boolean)
      .join(t("doubles.between"));
}
