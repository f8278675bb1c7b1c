import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import type { DocumentDesk } from "../find-document-desk.server";
import styles from "./DocumentShelf.module.css";
import { SentBack } from "./SentBack";

interface DocumentShelfProps {
  caseId: string;
  people: DocumentDesk["people"];
  /** The paper whose form stands above. */
  chosen: { readonly memberId: string; readonly kind: string } | null;
}

/** Every paper that is asked, person by person: what there is of it, what was said of it, and what can be done. */
export function DocumentShelf({ caseId, people, chosen }: DocumentShelfProps) {
  const { t } = useTranslation("contests");
  const here = `/cases/${caseId}/documents`;
  return people.map(({ memberId, name, papers }) => (
    <Section key={memberId} title={people.length > 1 ? t("documents.of", { name }) : undefined}>
      <ul className={styles.shelf}>
        {papers.map(({ kind, pages, said, mayAdd, mayRemove }) => (
          <li key={kind} className={styles.paper}>
            <div className={styles.head}>
              <strong>{t(`documents.kinds.${kind}`)}</strong>
              {pages.length === 0 ? (
                <StatusChip tone="warn" icon="alert">
                  {t("documents.missing")}
                </StatusChip>
              ) : null}
              {mayAdd && !(chosen?.memberId === memberId && chosen.kind === kind) ? (
                <ButtonLink
                  to={`${here}?member=${memberId}&kind=${kind}`}
                  size="small"
                  icon="upload"
                  aria-label={t("documents.addOf", { kind: t(`documents.kinds.${kind}`), name })}
                >
                  {t("documents.add")}
                </ButtonLink>
              ) : null}
            </div>
            <SentBack said={said} />
            {pages.map(({ id, fileName }) => (
              <p key={id} className={styles.page}>
                <a href={`${here}/${id}`} download={fileName}>
                  {fileName}
                </a>
                {mayRemove ? (
                  <ButtonLink
                    to={`${here}/${id}/removal`}
                    size="small"
                    look="quiet"
                    icon="trash"
                    aria-label={t("documents.removeOf", { fileName })}
                  >
                    {t("documents.remove")}
                  </ButtonLink>
                ) : null}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  ));
}
