import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { searchWith } from "~/ui/url-state";
import type { PublicLine, PublicResult } from "../find-public-result.server";
import styles from "./PublicTable.module.css";

/** Rank, name, employer, total, award; on a laptop the modules too. Each row opens why. */
export function PublicTable({ page, entry }: { page: PublicResult; entry: string }) {
  const { t } = useTranslation("results");
  const { search } = useLocation();
  const result = page.result;
  if (!result || result.lines.length === 0) {
    return <EmptyState title={t("public.none")}>{t("public.noneHint")}</EmptyState>;
  }
  const awards = new Map(result.awards.map(({ id, name }) => [id, name]));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("public.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("public.rank")}</th>
          <th scope="col">{t("public.name")}</th>
          <th scope="col" data-wide="">
            {t("public.employer")}
          </th>
          {result.modules.map(({ id, name, weight }) => (
            <th key={id} scope="col" data-wide="" data-end="">
              {name} {weight === null ? "" : `${weight}%`}
            </th>
          ))}
          <th scope="col" data-end="">
            {t("public.total")}
          </th>
          <th scope="col" data-wide="">
            {t("public.award")}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.lines.map((line) => (
          <tr key={line.code} data-selected={line.code === entry || undefined}>
            <td className={styles.rank}>{line.rank ?? "–"}</td>
            <td>
              <Link
                to={searchWith(search, { entry: line.code })}
                className={styles.open}
                aria-current={line.code === entry || undefined}
                preventScrollReset
              >
                <strong>{line.name}</strong>
              </Link>{" "}
              <TieChip line={line} />
              <span className={styles.under}>{line.employer}</span>
            </td>
            <td data-wide="">{line.employer}</td>
            {result.modules.map(({ id }, at) => (
              <td key={id} data-wide="" data-end="">
                {line.modules[at] ?? "–"}
              </td>
            ))}
            <td data-end="">
              <strong>{line.total ?? t(`own.attendance.${line.noScore ?? "expected"}`)}</strong>
              <span className={styles.under}>{line.award ? awards.get(line.award) : ""}</span>
            </td>
            <td data-wide="">{line.award ? awards.get(line.award) : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TieChip({ line }: { line: PublicLine }) {
  const { t } = useTranslation("results");
  if (!line.sharesTotal) return null;
  return <StatusChip tone="info">{t(line.isTied ? "public.tied" : "public.sameTotal")}</StatusChip>;
}
