import { useTranslation } from "react-i18next";
import type { ShownNotice } from "~/features/notices/find-notice-page.server";
import { dateText, deadlineText, instantText } from "~/shared/calendar-text";
import { StatusChip } from "~/ui/StatusChip";
import { useCalendarLanguage } from "~/ui/When";
import type { PublicContestRow } from "../find-public-contests.server";
import type { PublicPerson, PublicResultRow } from "../find-public-results.server";
import type { NewsRow } from "./NewsRows";
import { StandingChip } from "./StandingChip";

/** Each kind of news as a row of a list. */
export function useNews() {
  const { t } = useTranslation(["agenda", "notices"]);
  const language = useCalendarLanguage();
  const joined = (parts: readonly string[]) => parts.filter(Boolean).join(" · ");

  return {
    notice: (notice: ShownNotice): NewsRow => ({
      key: notice.id,
      to: `/notices/${notice.id}`,
      title: t(
        notice.subjectKind === "contest" ? "notices:page.ofResult" : "notices:page.heading",
        { title: notice.title },
      ),
      note: notice.isOver
        ? t("notices:list.ended", { at: instantText(notice.closesAt, language) })
        : notice.dayAt > 0
          ? t("notices:list.day", { at: notice.dayAt, of: notice.dayCount })
          : notice.documentNumber,
      chip: notice.isOver ? (
        <StatusChip tone="neutral" icon="check">
          {t("notices:over")}
        </StatusChip>
      ) : (
        <StatusChip tone="warn" icon="clock">
          {deadlineText(notice.closesAt, language, "short")}
        </StatusChip>
      ),
    }),

    entering: (contest: PublicContestRow): NewsRow => ({
      key: contest.id,
      to: `/public/contests/${contest.id}`,
      title: contest.name,
      note: joined([
        contest.capacity === null
          ? t("contest.entered", { count: contest.entryCount })
          : t("contest.enteredOf", { count: contest.entryCount, capacity: contest.capacity }),
        contest.heldOn
          ? t("contest.held", { day: dateText(contest.heldOn, language, "short") })
          : "",
      ]),
      chip: (
        <StatusChip tone={(contest.daysLeft ?? 99) <= 3 ? "warn" : "good"} icon="clock">
          {t("contest.until", {
            day: dateText(contest.entriesUntilOn ?? "", language, "short"),
          })}
        </StatusChip>
      ),
    }),

    goingOn: (contest: PublicContestRow): NewsRow => ({
      key: contest.id,
      to: `/public/contests/${contest.id}`,
      title: contest.name,
      note: joined([
        contest.heldOn ? dateText(contest.heldOn, language, "short") : "",
        t(contest.isTeam ? "contest.teams" : "contest.people", { count: contest.entryCount }),
        contest.venue,
      ]),
      chip: <StandingChip standing={contest.standing} />,
    }),

    result: (result: PublicResultRow): NewsRow => ({
      key: result.id,
      to: `/results/${result.id}`,
      title: t(result.approvedAt ? "result.final" : "result.onNotice", { contest: result.name }),
      note: joined([
        result.winners.length > 0
          ? t("result.first", {
              names: result.winners.slice(0, 2).join(t("between")),
              total: result.total,
            })
          : "",
        t("result.entries", { count: result.entryCount ?? 0 }),
        result.number > 1
          ? t("result.version", {
              number: result.number,
              day: instantText(result.madeAt, language, "day", "short"),
            })
          : "",
      ]),
      chip: <ResultChip result={result} />,
    }),

    person: (person: PublicPerson): NewsRow => ({
      key: `${person.contestId} ${person.code}`,
      to: `/results/${person.contestId}?entry=${person.code}`,
      title: person.name,
      note: joined([
        t("result.of", { year: person.year, contest: person.contestName }),
        person.unionName,
        person.rank === null
          ? t("result.unranked")
          : t("result.place", { rank: person.rank, total: person.total }),
      ]),
    }),
  };
}

function ResultChip({ result }: { result: PublicResultRow }) {
  const { t } = useTranslation("agenda");
  if (!result.approvedAt) {
    return (
      <StatusChip tone="info" icon="speakerphone">
        {t("standings.notice")}
      </StatusChip>
    );
  }
  return result.number > 1 ? (
    <StatusChip tone="neutral" icon="compare">
      {t("result.corrected")}
    </StatusChip>
  ) : (
    <StatusChip tone="good" icon="check-circle">
      {t("standings.final")}
    </StatusChip>
  );
}
