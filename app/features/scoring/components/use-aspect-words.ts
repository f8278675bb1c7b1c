import { useTranslation } from "react-i18next";
import { type Thousandths, thousandthsText } from "~/shared/points";
import type { Aspect } from "../domain/scheme/aspect";
import { maximumOf } from "../domain/scheme/maxima";
import { readingText } from "../domain/score-sheet/subtotal";

type T = ReturnType<typeof useTranslation<"judging">>["t"];

/** What is said of an aspect and of a mark, in the words of the page. */
export function useAspectWords() {
  const { t } = useTranslation("judging");
  return {
    range: (aspect: Aspect) => rangeWords(aspect, t),
    worth: (aspect: Aspect) => worthWords(aspect, t),
    mark: (aspect: Aspect, value: Thousandths) => markWords(aspect, value, t),
  };
}

/** What an aspect takes, in the small line under its name. */
function rangeWords(aspect: Aspect, t: T): string {
  const required = aspect.sheet?.requirement;
  if (required) return required;
  switch (aspect.kind) {
    case "points":
      return t("range.points", { max: aspect.max, step: aspect.step });
    case "deduction":
      return aspect.atMost === undefined
        ? t("range.each", { each: aspect.each })
        : t("range.eachAtMost", { each: aspect.each, most: aspect.atMost });
    case "measurement":
      return aspect.bands ? bandWords(aspect, t) : t("range.met");
    case "time":
      return t("range.time");
    default:
      return "";
  }
}

function bandWords(aspect: Aspect & { kind: "measurement" }, t: T): string {
  const unit = aspect.unit ?? "";
  return (aspect.bands ?? [])
    .map(({ from, to, mark }) => {
      const [low, high] = [from ?? t("range.below"), to ?? t("range.above")];
      return t("range.band", { low, high, unit, mark });
    })
    .join(t("range.then"));
}

/** What kind of aspect it is and how much it is worth. */
function worthWords(aspect: Aspect, t: T): string {
  switch (aspect.kind) {
    case "points":
      return t("worth.points", { max: aspect.max });
    case "judgement":
      return t("worth.judgement");
    case "measurement":
      return t("worth.measurement", { max: aspect.max });
    case "time":
      return t("worth.time");
    case "deduction":
      return t("worth.deduction");
    default:
      return "";
  }
}

/** A mark as the judge gave it; a judgement stays its own 0 to 3. */
function markWords(aspect: Aspect, value: Thousandths, t: T): string {
  const text = thousandthsText(value);
  if (aspect.kind === "measurement") {
    if (!aspect.bands) return value === 0 ? t("mark.notMet") : t("mark.met");
    return aspect.unit ? `${text} ${aspect.unit}` : text;
  }
  if (aspect.kind === "deduction") return t("mark.count", { count: value / 1000 });
  return aspect.kind === "time" ? t("mark.seconds", { text }) : text;
}

/** What a reading came to: met, not met, or its points; null where the mark says it itself. */
export function resultOf(
  aspect: Aspect,
  value: Thousandths,
): { readonly kind: "met" | "not-met" | "points"; readonly points: string } | null {
  const points = readingText(aspect, value);
  if (points === null || (aspect.kind === "measurement" && !aspect.bands)) return null;
  if (aspect.kind !== "measurement") return { kind: "points", points };
  if (points === thousandthsText(maximumOf(aspect))) return { kind: "met", points };
  return { kind: points === "0" ? "not-met" : "points", points };
}
