import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { WorkerField } from "../domain/worker-fields";
import styles from "./PlaceSections.module.css";

interface ChangeHistoryProps {
  changes: readonly {
    workerId: string;
    seq: number;
    fields: readonly WorkerField[];
    changedAt: string;
    byName: string | null;
    importId: string | null;
  }[];
  reveals: readonly {
    id: string;
    field: "identity" | "phone";
    reason: string;
    revealedAt: string;
    byName: string;
  }[];
  merges: readonly { id: string; mergedAt: string; mergedByName: string }[];
  mayKeep: boolean;
}

/** Where what is known comes from, who saw numbers whole and why, and what was merged into this record. */
export function ChangeHistory({ changes, reveals, merges, mayKeep }: ChangeHistoryProps) {
  const { t } = useTranslation("registry");
  const comma = t("comma");
  return (
    <>
      <Section title={t("history.title")} hint={t("history.hint")}>
        <ul className={styles.list}>
          {changes.map(({ workerId, seq, fields, changedAt, byName, importId }) => (
            <li key={`${workerId}/${seq}`} className={styles.row}>
              <span>{fields.map((field) => t(`fieldNames.${field}`)).join(comma)}</span>
              <span className={styles.period}>
                {importId ? (
                  <Link to={`/imports/${importId}`}>{t("history.import")}</Link>
                ) : (
                  (byName ?? t("history.system"))
                )}
                <When at={changedAt} />
              </span>
            </li>
          ))}
          {merges.map(({ id, mergedAt, mergedByName }) => (
            <li key={id} className={styles.row}>
              <span>
                {t("history.merged")}{" "}
                {mayKeep ? <Link to={`/merges/${id}`}>{t("history.undo")}</Link> : null}
              </span>
              <span className={styles.period}>
                {mergedByName} <When at={mergedAt} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {reveals.length > 0 ? (
        <Section title={t("history.reveals")}>
          <ul className={styles.list}>
            {reveals.map(({ id, field, reason, revealedAt, byName }) => (
              <li key={id} className={styles.row}>
                <span>
                  {t(`fieldNames.${field}`)}
                  {t("colon")}
                  {reason}
                </span>
                <span className={styles.period}>
                  {byName} <When at={revealedAt} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
