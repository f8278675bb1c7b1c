import { useTranslation } from "react-i18next";
import { dateText, deadlineText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { useCalendarLanguage } from "~/ui/When";
import type { OwnSkills } from "../find-own-skills.server";
import styles from "./DueCards.module.css";

interface DueCard {
  readonly to: string;
  readonly title: string;
  readonly note: string;
  readonly until: string | null;
  readonly act: string;
}

/** What only the worker can bring on, each with its last day; the first one is the page's next step. */
export function DueCards({ due, appeals }: Pick<OwnSkills, "due" | "appeals">) {
  const { t } = useTranslation("skills");
  const cards = useCards({ due, appeals });
  if (cards.length === 0) return null;
  return (
    <section aria-label={t("due.title")}>
      <h2 className={styles.title}>
        {t("due.title")} <small>{t("due.count", { count: cards.length })}</small>
      </h2>
      <ul className={styles.cards}>
        {cards.map((card, at) => (
          <li key={card.to} className={styles.card}>
            <div className={styles.words}>
              <strong>{card.title}</strong>
              <span className={styles.note}>{card.note}</span>
              {card.until ? (
                <span className={styles.until}>
                  <Icon name="clock" size={18} />
                  {card.until}
                </span>
              ) : null}
            </div>
            <ButtonLink to={card.to} look={at === 0 ? "ink" : "outline"} aria-label={card.title}>
              {card.act}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useCards({ due, appeals }: Pick<OwnSkills, "due" | "appeals">): readonly DueCard[] {
  const { t } = useTranslation(["skills", "roads"]);
  const language = useCalendarLanguage();
  return [
    ...due.map(({ caseId, road, state, note, dueOn }) => ({
      to: `/me/cases/${caseId}`,
      title: `${t(`roads:${road}.title`)} · ${t(`roads:${road}.states.${state}`)}`,
      note,
      until: dueOn && t("due.lastDay", { date: dateText(dueOn, language, "short") }),
      act: t("due.go"),
    })),
    ...appeals.map(({ contestId, name, appealsUntilAt }) => ({
      to: `/me/contests/${contestId}/scores`,
      title: t("due.scores", { contest: name }),
      note: t("due.scoresNote"),
      until: t("due.appeal", { until: deadlineText(appealsUntilAt, language, "short") }),
      act: t("due.look"),
    })),
  ];
}
