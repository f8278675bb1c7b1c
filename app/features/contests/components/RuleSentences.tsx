import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { useCalendarLanguage } from "~/ui/When";
import type { RuleSet } from "../domain/eligibility/rule-set";
import styles from "./RuleSentences.module.css";

/** Who may enter, a sentence a rule. */
export function RuleSentences({ rules }: { rules: RuleSet | null }) {
  const { t } = useTranslation("contests");
  const sentences = useRuleSentences();
  if (!rules) return <p>{t("rules.undecided")}</p>;
  return (
    <ul className={styles.rules}>
      {sentences(rules).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function useRuleSentences() {
  const { t } = useTranslation(["contests", "qualifications"]);
  const language = useCalendarLanguage();
  return (rules: RuleSet): readonly string[] => {
    const { ageFrom, ageUntil, ageOn, levelFrom } = rules;
    const on = ageOn ? dateText(ageOn, language) : "";
    const level =
      levelFrom === null ? "" : t(`qualifications:levels.${SKILL_LEVEL_KEYS[levelFrom]}`);
    const documents = (rules.documents ?? [])
      .map((kind) => t(`documents.kinds.${kind}`))
      .join(t("plan.between"));
    return [
      rules.isMember ? t("rules.say.member") : "",
      rules.isEmployed ? t("rules.say.employed") : "",
      ageFrom !== null && ageUntil !== null
        ? t("rules.say.ages", { from: ageFrom, until: ageUntil, on })
        : "",
      ageFrom !== null && ageUntil === null ? t("rules.say.ageFrom", { from: ageFrom, on }) : "",
      ageFrom === null && ageUntil !== null ? t("rules.say.ageUntil", { until: ageUntil, on }) : "",
      level
        ? t(rules.isLevelOfTrade ? "rules.say.levelOfTrade" : "rules.say.level", { level })
        : "",
      rules.isOneContest ? t("rules.say.oneContest") : "",
      documents === "" ? "" : t("rules.say.documents", { documents }),
    ].filter(Boolean);
  };
}
