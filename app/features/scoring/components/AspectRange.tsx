import { useTranslation } from "react-i18next";
import { cellOf } from "../domain/draft/aspect-cells";
import type { Aspect } from "../domain/scheme/aspect";

/** What can be put down for an aspect, in a few signs, as it stands on paper. */
export function AspectRange({ aspect }: { aspect: Aspect }) {
  const { t } = useTranslation("schemes");
  if (aspect.kind === "points") {
    return t("sheet.points", { max: aspect.max, step: aspect.step });
  }
  if (aspect.kind === "deduction") return t("sheet.each", { each: aspect.each });
  if (aspect.kind === "judgement") return t("steps.judgement");
  if (aspect.kind === "time") return t("sheet.seconds");
  return t("sheet.upTo", { max: cellOf(aspect, "max") });
}
