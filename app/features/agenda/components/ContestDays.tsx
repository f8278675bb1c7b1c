import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { Timeline } from "~/ui/Timeline";
import { useCalendarLanguage } from "~/ui/When";
import type { PublicContest } from "../find-public-contest.server";

/** The days of a contest in their order; the next of them is the current one. */
export function ContestDays({ page }: { page: PublicContest }) {
  const { t } = useTranslation("agenda");
  const language = useCalendarLanguage();
  const { events, today } = page;
  const next = events.findIndex(({ on }) => on >= today);
  if (events.length === 0) return <p>{t("contest.noDays")}</p>;
  return (
    <Timeline
      items={events.map((event, index) => ({
        key: event.key,
        title: t(`days.${event.kind}`, { stage: event.stage, time: event.time ?? "" }),
        at: dateText(event.on, language, "weekday"),
        detail: event.place,
        state: index === next ? "current" : event.on < today ? "done" : "coming",
      }))}
    />
  );
}
