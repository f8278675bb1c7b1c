import { useTranslation } from "react-i18next";
import { localDay, localTime } from "~/shared/local-day";
import { DateField } from "~/ui/fields/DateField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { StageSessions } from "../find-stage-sessions.server";
import styles from "./PlanFields.module.css";

export type Session = Pick<
  StageSessions["sessions"][number],
  "venue" | "startsAt" | "batchCount" | "batchMinutes" | "stationCount" | "lateMinutes" | "offers"
>;

/** What a new session begins with. */
export interface SessionDraft {
  readonly venue: string;
  readonly on: string;
}

const USUAL = {
  startsAt: "09:00",
  batchCount: 1,
  batchMinutes: 90,
  stationCount: 10,
  lateMinutes: 15,
};

/** Where and when a session is held, its batches and stations, and what those offer. */
export function SessionFields({
  session,
  draft,
  problem,
}: {
  session: Session | null;
  draft: SessionDraft;
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation("sessions");
  const values = session
    ? { ...session, on: localDay(session.startsAt), startsAt: localTime(session.startsAt) }
    : { ...USUAL, ...draft, offers: "" };
  const at = (name: keyof typeof values) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: valueAt(problem, name, String(values[name])),
    error: errorAt(problem, name),
  });
  const number = { inputMode: "numeric", isRequired: true } as const;
  return (
    <>
      <TextField {...at("venue")} hint={t("fields.venueHint")} isRequired />
      <div className={styles.pair}>
        <DateField {...at("on")} isRequired />
        <DateField {...at("startsAt")} type="time" isRequired />
      </div>
      <div className={styles.pair}>
        <TextField {...at("batchCount")} {...number} />
        <TextField {...at("batchMinutes")} hint={t("fields.batchMinutesHint")} {...number} />
      </div>
      <div className={styles.pair}>
        <TextField {...at("stationCount")} {...number} />
        <TextField {...at("lateMinutes")} hint={t("fields.lateMinutesHint")} {...number} />
      </div>
      <TextAreaField {...at("offers")} hint={t("fields.offersHint")} rows={3} />
    </>
  );
}
