import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, periodText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { PublicContestRow } from "../find-public-contests.server";
import styles from "./ContestCards.module.css";
import { StandingChip } from "./StandingChip";

/** Contests that anyone may hear of, each with what one asks first: where it stands, when, where, how many. */
export function ContestCards({ contests }: { contests: readonly PublicContestRow[] }) {
  return (
    <ul className={styles.cards}>
      {contests.map((contest) => (
        <li key={contest.id}>
          <Card contest={contest} />
        </li>
      ))}
    </ul>
  );
}

function Card({ contest }: { contest: PublicContestRow }) {
  const { t } = useTranslation("agenda");
  const language = useCalendarLanguage();
  const { entriesFromOn, entriesUntilOn, heldOn, venue, capacity, entryCount } = contest;
  return (
    <Link
      to={`/public/contests/${contest.id}`}
      className={styles.card}
      data-off={contest.standing === "cancelled" || undefined}
    >
      <span className={styles.head}>
        <strong>{contest.name}</strong>
        <StandingChip standing={contest.standing} />
      </span>
      <small>
        {t("contest.programme", { year: contest.year, name: contest.programmeName })}
        {contest.occupationCode ? ` · ${contest.occupationCode}` : ""}
      </small>
      <span className={styles.facts}>
        {entriesFromOn && entriesUntilOn ? (
          <span>
            {t("contest.window", { period: periodText(entriesFromOn, entriesUntilOn, language) })}
          </span>
        ) : null}
        {heldOn ? (
          <span>
            {[t("contest.held", { day: dateText(heldOn, language) }), venue]
              .filter(Boolean)
              .join(" · ")}
          </span>
        ) : null}
        <span>
          {capacity === null
            ? t("contest.entered", { count: entryCount })
            : t("contest.enteredOf", { count: entryCount, capacity })}
        </span>
      </span>
    </Link>
  );
}
