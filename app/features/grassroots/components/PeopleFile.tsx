import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { FileDrop } from "~/ui/FileDrop";
import type { fitOf, UnreadLine } from "../domain/people-list";
import styles from "./PeopleFile.module.css";

/** What came of a file that was read into the list of people. */
export interface PeopleRead {
  key: string;
  addedCount: number;
  unread: readonly UnreadLine[];
  fit: ReturnType<typeof fitOf>;
}

/** A spreadsheet whose people go onto the list above it as soon as it is chosen; nothing is saved by that. */
export function PeopleFileField({ error }: { error: string | undefined }) {
  const { t } = useTranslation("grassroots");
  return (
    <FileDrop
      name="file"
      label={t("people.file")}
      hint={t("people.fileHint")}
      accept=".xlsx,.csv,.txt"
      error={error}
      isRequired={false}
      onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
    />
  );
}

/** How many came in, which rows can't be read and why, and how the list fits the register. */
export function ReadPeople({ read: { addedCount, unread, fit } }: { read: PeopleRead }) {
  const { t } = useTranslation("grassroots");
  const names = (list: readonly string[]) => list.join(t("report.between"));
  const isWhole = unread.length === 0 && fit.several.length === 0;
  return (
    <Callout
      tone={isWhole ? "good" : "warn"}
      title={addedCount > 0 ? t("people.added", { count: addedCount }) : t("people.addedNone")}
    >
      <ul className={styles.notes} role="status">
        <li>{t("people.fit", { count: fit.matchedCount })}</li>
        {fit.unknown.length > 0 ? (
          <li>{t("people.unknown", { count: fit.unknown.length, names: names(fit.unknown) })}</li>
        ) : null}
        {fit.several.length > 0 ? (
          <li>{t("people.several", { count: fit.several.length, names: names(fit.several) })}</li>
        ) : null}
      </ul>
      {unread.length > 0 ? (
        <>
          <p className={styles.unread}>{t("people.unread", { count: unread.length })}</p>
          <dl className={styles.rows}>
            {unread.map(({ line, fault, text }) => (
              <div key={line}>
                <dt>{t("people.row", { line })}</dt>
                <dd>{t(`people.reasons.${fault}`, { text })}</dd>
              </div>
            ))}
          </dl>
          <p>{t("people.unreadHint")}</p>
        </>
      ) : null}
    </Callout>
  );
}
