import { useTranslation } from "react-i18next";
import { When } from "~/ui/When";
import type { GrassrootsPage } from "../find-grassroots-page.server";
import styles from "./ReminderList.module.css";

/** When the union was reminded of its report, by whom, and what was added. */
export function ReminderList({ reminders }: Pick<GrassrootsPage, "reminders">) {
  const { t } = useTranslation("grassroots");
  return (
    <ul className={styles.list}>
      {reminders.map(({ remindedOn, remindedAt, recipientCount, note, byName }) => (
        <li key={remindedOn}>
          <p>
            <When at={remindedAt} style="short" />{" "}
            {byName === null ? t("reminders.byItself") : t("reminders.by", { name: byName })}
            {t("reminders.told", { count: recipientCount })}
          </p>
          {note === "" ? null : <p>{note}</p>}
        </li>
      ))}
    </ul>
  );
}
