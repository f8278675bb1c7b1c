import { useTranslation } from "react-i18next";
import type { RefusalColumns } from "../domain/refusal-columns";

interface RefusalWordsProps extends RefusalColumns {
  road: string;
  /** Where the case stands, if it still stands where it did when it was refused. */
  state?: string;
}

/** Why a move was not made, or would not be, in the words of the road or of the engine. */
export function RefusalWords({ road, refusal, refusalDetail, state }: RefusalWordsProps) {
  const { t } = useTranslation(["cases", "roads"]);
  if (refusal === null) return null;
  if (refusal === "guard") return <>{t(`roads:${road}.refusals.${refusalDetail}`)}</>;
  // What someone wrote is kept on the page of one case; here nothing was written for it alone.
  if (refusal === "stale-version") return <>{t("bulk.stale")}</>;
  if (refusal === "wrong-state" && state) {
    return <>{t("bulk.wrongState", { state: t(`roads:${road}.states.${state}`) })}</>;
  }
  return <>{t(`refusals.${refusal}`, { year: refusalDetail ?? "" })}</>;
}
