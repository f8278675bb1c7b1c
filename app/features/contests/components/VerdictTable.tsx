import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { Icon, type IconName } from "~/ui/icons";
import { useCalendarLanguage } from "~/ui/When";
import type { RuleVerdict, Verdict } from "../domain/eligibility/judge-eligibility";
import type { EntryPage } from "../find-entry-page.server";
import styles from "./VerdictTable.module.css";

const ICONS: Readonly<Record<Verdict, IconName>> = {
  met: "check-circle",
  doubtful: "alert",
  "not-met": "cross-circle",
};

/** The rules of a contest held against each member: rule, fact with its source, verdict. What is doubtful stands open. */
export function VerdictTable({ members }: Pick<EntryPage, "members">) {
  const { t } = useTranslation("contests");
  return (
    <div className={styles.members}>
      {members.map((member) => (
        <section key={member.seq} className={styles.member}>
          {members.length > 1 ? (
            <h3>
              {member.part === "substitute"
                ? t("entry.asSubstitute", { name: member.name })
                : member.name}
            </h3>
          ) : null}
          <VerdictList verdicts={member.verdicts} />
        </section>
      ))}
    </div>
  );
}

/** The rules held against one person. */
export function VerdictList({ verdicts }: { verdicts: readonly RuleVerdict[] }) {
  const { t } = useTranslation("contests");
  const factText = useFactText();
  return (
    <ul className={styles.rules}>
      {verdicts.map((one) => (
        <li key={one.rule} className={styles.rule} data-verdict={one.verdict}>
          <div className={styles.line}>
            <strong>{t(`eligibility.rules.${one.rule}`)}</strong>
            <span className={styles.verdict} data-verdict={one.verdict}>
              <Icon name={ICONS[one.verdict]} size={16} />
              {t(`eligibility.verdicts.${one.verdict}`)}
            </span>
          </div>
          <p>
            {factText(one)}
            <span className={styles.source}>{t(`eligibility.sources.${one.source}`)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The fact that a rule was held against, in words. */
function useFactText() {
  const { t } = useTranslation(["contests", "qualifications"]);
  const language = useCalendarLanguage();
  return ({ rule, verdict, facts }: RuleVerdict): string => {
    const isKnown = Object.values(facts).some((fact) => fact !== "");
    if (!isKnown) return t(`eligibility.unknown.${rule}`);
    const day = (value: string | number | undefined) =>
      value ? dateText(String(value), language, "short") : "";
    const level = t(`qualifications:levels.${SKILL_LEVEL_KEYS[Number(facts.level ?? 0)]}`);
    const since = facts.since ? t("eligibility.since", { day: day(facts.since) }) : "";
    const values = { ...facts, on: day(facts.on), issuedOn: day(facts.issuedOn), level, since };
    const text = t(`eligibility.facts.${rule}`, values);
    return rule === "level" && verdict === "doubtful" ? t("eligibility.notFound", { text }) : text;
  };
}
