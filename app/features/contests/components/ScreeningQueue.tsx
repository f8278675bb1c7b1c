import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/EmptyState";
import { searchWith } from "~/ui/url-state";
import type { ScreeningRow } from "../find-screening.server";
import styles from "./ScreeningQueue.module.css";

interface ScreeningQueueProps {
  rows: readonly ScreeningRow[];
  openId: string | null;
}

/** The entries of a view, a line each: names, where from, how long they wait, the rules as dots. */
export function ScreeningQueue({ rows, openId }: ScreeningQueueProps) {
  const { t } = useTranslation("contests");
  const [params] = useSearchParams();
  if (rows.length === 0) {
    return <EmptyState title={t("screening.empty")}>{t("screening.emptyHint")}</EmptyState>;
  }
  return (
    <ol className={styles.queue} data-rows="">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            to={searchWith(String(params), { open: row.caseId, moved: null })}
            className={styles.row}
            aria-current={row.caseId === openId || undefined}
            data-row-link=""
            preventScrollReset
          >
            <span className={styles.names}>
              {row.number === null ? "" : `${row.number} `}
              {row.names.join("、")}
            </span>
            <Dots dots={row.dots} />
            <span className={styles.place}>{[row.grassrootsName, row.unionName].join(" · ")}</span>
            <span className={styles.days} data-long={row.days > 3 || undefined}>
              {row.missingCount > 0 ? (
                <strong className={styles.missing}>
                  {t("documents.missingCount", { count: row.missingCount })}
                </strong>
              ) : null}
              {row.days === 0 ? t("season.todayWord") : t("season.days", { count: row.days })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Dots({ dots }: Pick<ScreeningRow, "dots">) {
  const { t } = useTranslation("contests");
  const words = dots
    .filter(({ verdict }) => verdict !== "met")
    .map(
      ({ rule, verdict }) =>
        `${t(`eligibility.rules.${rule}`)} ${t(`eligibility.verdicts.${verdict}`)}`,
    );
  return (
    <span className={styles.dots}>
      {dots.map(({ rule, verdict }) => (
        <span key={rule} className={styles.dot} data-verdict={verdict} aria-hidden="true" />
      ))}
      <span className="visually-hidden">{words.join(", ") || t("screening.allMet")}</span>
    </span>
  );
}
