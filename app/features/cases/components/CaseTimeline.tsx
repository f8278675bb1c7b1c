import { useTranslation } from "react-i18next";
import { dateText, instantText } from "~/shared/calendar-text";
import { localDay } from "~/shared/local-day";
import { Timeline, type TimelineItem } from "~/ui/Timeline";
import { useCalendarLanguage } from "~/ui/When";
import type { CasePage } from "../find-case-page.server";
import styles from "./CaseTimeline.module.css";

type Entry = CasePage["timeline"][number];
type Told = Pick<
  CasePage,
  "road" | "state" | "kind" | "movedAt" | "dueOn" | "unionName" | "applicantName" | "timeline"
>;

/** What happened to a case, who has it now and until when, and what comes next: staff and applicant read the same. */
export function CaseTimeline({ told, day }: { told: Told; day: number }) {
  const { t } = useTranslation(["cases", "roads"]);
  const language = useCalendarLanguage();
  const { road, state, kind, timeline, dueOn } = told;
  const undone = new Set(timeline.map(({ undoneSeq }) => undoneSeq));
  const past = timeline.map((entry): TimelineItem => {
    const isUndone = undone.has(entry.seq);
    const title =
      entry.undoneSeq === null ? t(`roads:${road}.moved.${entry.move}`) : t("case.undone");
    return {
      key: String(entry.seq),
      title: isUndone ? `${title}${t("case.wasUndone")}` : title,
      who: whoOf(entry, t),
      at: instantText(entry.movedAt, language, "minute", "short"),
      detail: <Words entry={entry} road={road} />,
      state: entry.returned.length > 0 && !isUndone ? "warn" : "done",
    };
  });
  if (kind === "final") return <Timeline items={past} />;
  const since = dateText(localDay(told.movedAt), language, "short");
  const turn = t(`roads:${road}.turn.${state}`, {
    union: told.unionName,
    applicant: told.applicantName,
  });
  return (
    <Timeline
      items={[
        ...past,
        {
          key: "now",
          title: t(`roads:${road}.states.${state}`),
          who: turn,
          at: t("case.now", { since, day: day + 1 }),
          detail: dueOn ? t("case.due", { date: dateText(dueOn, language, "short") }) : null,
          state: "current",
        },
        { key: "next", title: t(`roads:${road}.next.${state}`), state: "coming" },
      ]}
    />
  );
}

function whoOf({ byName, insteadOfName }: Entry, t: ReturnType<typeof useTranslation>["t"]) {
  return insteadOfName ? t("cases:case.by", { name: byName, officer: insteadOfName }) : byName;
}

/** The comment and what was sent back, field by field. */
function Words({ entry, road }: { entry: Entry; road: string }) {
  const { t } = useTranslation("roads");
  if (!entry.comment && entry.returned.length === 0) return null;
  return (
    <>
      {entry.comment ? <p>{entry.comment}</p> : null}
      {entry.returned.length > 0 ? (
        <dl className={styles.returned}>
          {entry.returned.map(({ field, text }) => (
            <div key={field}>
              <dt>{t(`roads:${road}.fields.${field}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
