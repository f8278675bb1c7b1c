import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { Icon } from "~/ui/icons";
import { useCalendarLanguage } from "~/ui/When";
import type { Remindable } from "../find-reminders.server";
import styles from "./ReminderForm.module.css";

/** What the people of each union chosen will read, word for word. */
export function ReminderPreview({ chosen, note }: { chosen: readonly Remindable[]; note: string }) {
  const { t } = useTranslation(["grassroots", "cases", "roads"]);
  const language = useCalendarLanguage();
  return (
    <div className={styles.preview}>
      <p className={styles.heading}>{t("reminders.preview", { count: chosen.length })}</p>
      {chosen.length === 0 ? <p>{t("reminders.nobody")}</p> : null}
      <ul>
        {chosen.map(({ id, name, unionName, reportDueOn, recipients }) => (
          <li key={id}>
            <Icon name="bell" size={18} />
            <div>
              <p className={styles.text}>
                {t("cases:messages.reminded", {
                  title: t("roads:grassroots.title"),
                  subject: name,
                  due: dateText(reportDueOn ?? "", language, "short"),
                })}
                {note.trim() === "" ? null : <span>{t("reminders.attached", { note })}</span>}
              </p>
              <p className={styles.to}>
                {t("reminders.to", {
                  union: unionName,
                  people: recipients.join(t("report.between")),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
