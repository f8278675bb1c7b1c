import { useTranslation } from "react-i18next";
import { StatusChip } from "~/ui/StatusChip";
import type { EntryPage } from "../find-entry-page.server";
import { DocumentView } from "./DocumentView";
import styles from "./EntryDocuments.module.css";
import { SentBack } from "./SentBack";

interface EntryDocumentsProps {
  caseId: string;
  documents: EntryPage["documents"];
}

/** What a contest asks of each person of an entry: the papers themselves, what is missing, what was sent back for which. */
export function EntryDocuments({ caseId, documents: { asked, people } }: EntryDocumentsProps) {
  const { t } = useTranslation("contests");
  if (asked.length === 0) return null;
  const named = (name: string, part: string) =>
    part === "substitute" ? t("entry.asSubstitute", { name }) : name;
  return (
    <div className={styles.papers}>
      {people.map(({ memberId, name, part, papers }) => (
        <section key={memberId} className={styles.person}>
          <h3>
            {people.length > 1
              ? t("documents.of", { name: named(name, part) })
              : t("documents.title")}
          </h3>
          {papers.map(({ kind, pages, said }) => (
            <div key={kind} className={styles.paper}>
              <p className={styles.head}>
                <strong>{t(`documents.kinds.${kind}`)}</strong>
                {pages.length > 0 ? (
                  <StatusChip tone="neutral" icon="check">
                    {t("documents.pages", { count: pages.length })}
                  </StatusChip>
                ) : (
                  <StatusChip tone="warn" icon="alert">
                    {t("documents.missing")}
                  </StatusChip>
                )}
              </p>
              <SentBack said={said} />
              {pages.map(({ id, fileName, fileKind }) => (
                <DocumentView
                  key={id}
                  to={`/cases/${caseId}/documents/${id}`}
                  fileName={fileName}
                  isPicture={fileKind !== "pdf"}
                  label={t("documents.pageOf", { kind: t(`documents.kinds.${kind}`), name })}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
