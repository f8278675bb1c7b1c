import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import type { CasePage } from "../find-case-page.server";
import styles from "./CasePapers.module.css";

type Papers = Pick<CasePage, "caseId" | "version" | "scans" | "mayAttach" | "kind">;

/** The signed and sealed papers of a case, each with the version that is printed on it; and the way to print one. */
export function CasePapers({ page }: { page: Papers }) {
  const { t } = useTranslation("cases");
  const { caseId, version: current, scans, mayAttach, kind } = page;
  const isOpen = mayAttach && kind !== "final";
  if (scans.length === 0 && !isOpen) return null;
  return (
    <section className={styles.papers}>
      <h3>{t("papers.title")}</h3>
      {scans.length === 0 ? <p className={styles.none}>{t("papers.none")}</p> : null}
      <ul className={styles.list}>
        {scans.map(({ id, fileName, version, reading, byName, createdAt }) => (
          <li key={id}>
            <a href={`/cases/${caseId}/scans/${id}`} download>
              {fileName}
            </a>{" "}
            {version === current ? (
              <StatusChip tone="good" icon="check-circle">
                {t("papers.version", { version })} · {t("papers.current")}
              </StatusChip>
            ) : (
              <StatusChip tone="warn" icon="history">
                {t("papers.older", { version, current })}
              </StatusChip>
            )}
            <small>
              {byName} · <When at={createdAt} style="short" /> ·{" "}
              {t(reading === "code" ? "papers.byCode" : "papers.byHand")}
            </small>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className={styles.acts}>
          <ButtonLink to={`/cases/${caseId}/paper`} size="small" icon="print">
            {t("papers.print")}
          </ButtonLink>
          <ButtonLink to={`/cases/${caseId}/scans`} size="small" icon="rubber-stamp">
            {t("papers.add")}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
