import { useTranslation } from "react-i18next";
import type { AwardDifference } from "../domain/difference/award-difference";
import { awardName } from "../domain/scheme/award-lists";
import type { AwardRule } from "../domain/scheme/scheme";

/** Says who gets an award in a few words, and how two versions differ in their awards. */
export function useAwardWords() {
  const { t } = useTranslation("schemes");
  const cutWords = ({ cut }: AwardRule) => {
    if (cut.by === "top") return t("awards.said.top", { count: cut.count });
    if (cut.by === "threshold") return t("awards.said.threshold", { total: cut.total });
    return t("awards.said.percent", {
      percent: cut.percentBp / 100,
      of: t(`awards.fields.${cut.of ?? "ranked"}`),
      round: t(`awards.roundings.${cut.round}`),
    });
  };
  const ruleWords = (award: AwardRule) =>
    award.cut.by === "threshold"
      ? cutWords(award)
      : t("awards.said.rule", { cut: cutWords(award), tie: t(`awards.ties.${award.atTie}`) });
  const whole = (award: AwardRule) =>
    t("awards.said.award", { name: awardName(award), rule: ruleWords(award) });

  const differenceWords = (one: AwardDifference) => {
    const list = t(`awards.lists.${one.list}`);
    switch (one.code) {
      case "award-added":
      case "award-removed": {
        const place = `${list} › ${whole(one.award)}`;
        return t(`difference.${one.code === "award-added" ? "added" : "removed"}`, { place });
      }
      case "award-changed": {
        const isRenamed = awardName(one.before) !== awardName(one.after);
        const say = isRenamed ? whole : ruleWords;
        const place = isRenamed ? list : `${list} › ${awardName(one.after)}`;
        return t("difference.award", { place, before: say(one.before), after: say(one.after) });
      }
      case "awards-moved": {
        const said = (names: readonly string[]) => names.join(t("awards.said.comma"));
        return t("difference.awardOrder", {
          place: list,
          before: said(one.before),
          after: said(one.after),
        });
      }
    }
  };
  return { ruleWords, differenceWords };
}
