import { useTranslation } from "react-i18next";
import type { RefusalColumns } from "../domain/refusal-columns";

/** Why a move was not made, or would not be, in the words of the road or of the engine. */
export function RefusalWords({ road, refusal, refusalDetail }: RefusalColumns & { road: string }) {
  const { t } = useTranslation(["cases", "roads"]);
  if (refusal === null) return null;
  if (refusal === "guard") return <>{t(`roads:${road}.refusals.${refusalDetail}`)}</>;
  // What someone wrote is kept on the page of one case; here nothing was written for it alone.
  if (refusal === "stale-version") return <>{t("bulk.stale")}</>;
  return <>{t(`refusals.${refusal}`, { year: refusalDetail ?? "" })}</>;
}
