import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { Icon, type IconName } from "~/ui/icons";
import type { MatrixPage } from "../find-matrix.server";
import styles from "./MatrixFigures.module.css";

/** The seven figures above the matrix; a figure that isn't right leads to its cell. */
export function MatrixFigures({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const { cells, entries, spreads, endsAt } = page;
  const codeOf = (id: string) => entries.find((one) => one.stageEntryId === id)?.code ?? "";
  const count = (...states: string[]) => cells.filter(({ state }) => states.includes(state)).length;
  const due = cells.length - count("no-score");
  const reopened = cells.filter(({ state }) => state === "reopened");
  const offline = offlineJudges(page);
  const out = (kind: string) => entries.filter(({ noScore }) => noScore === kind);
  const named = (ids: readonly string[]) => [...new Set(ids.map(codeOf))].join(t("between"));
  const draftCount = due - count("signed", "excused", "empty");
  return (
    <dl className={styles.figures}>
      <Figure
        label={t("figures.signed")}
        hint={due ? `${Math.floor((100 * count("signed")) / due)}%` : ""}
      >
        {count("signed")}
        <small>/{due}</small>
      </Figure>
      <Figure label={t("figures.drafts")} hint={t("figures.empty", { count: count("empty") })}>
        {draftCount}
      </Figure>
      <Figure
        label={t("figures.spreads")}
        icon="alert"
        isWarning={spreads.length > 0}
        hint={named(spreads.map(({ stageEntryId }) => stageEntryId))}
      >
        {spreads.length}
      </Figure>
      <Figure label={t("figures.reopened")} hint={named(reopened.map((one) => one.stageEntryId))}>
        {reopened.length}
      </Figure>
      <Figure
        label={t("figures.out")}
        hint={named([...out("absent"), ...out("forfeited")].map((one) => one.stageEntryId))}
      >
        {out("absent").length} / {out("forfeited").length}
      </Figure>
      <Figure
        label={t("figures.offline")}
        icon="wifi-off"
        isWarning={offline.length > 0}
        hint={offline.map(({ name, sheetId, waiting }) => (
          <Link key={sheetId} to={`?sheet=${sheetId}`} preventScrollReset>
            {t("figures.waiting", { name, count: waiting })}
          </Link>
        ))}
      >
        {offline.length}
      </Figure>
      <Figure label={t("figures.end")} hint={t(endsAt ? "figures.speed" : "figures.noSpeed")}>
        {endsAt ? clockText(new Date(endsAt).toISOString()) : "—"}
      </Figure>
    </dl>
  );
}

/** Each judge whose tablet is silent, once, with what lies on it. */
export function offlineJudges({ modules }: MatrixPage) {
  return modules.flatMap(({ seats }) =>
    seats.flatMap(({ name, offline }) => (offline ? [{ name, ...offline }] : [])),
  );
}

function Figure({
  label,
  hint,
  icon,
  isWarning = false,
  children,
}: {
  label: string;
  hint?: ReactNode;
  icon?: IconName;
  isWarning?: boolean;
  children: ReactNode;
}) {
  return (
    <div data-tone={isWarning ? "warn" : undefined}>
      <dt>
        {icon && isWarning ? <Icon name={icon} size={16} /> : null}
        {label}
      </dt>
      <dd>{children}</dd>
      <dd className={styles.hint}>{hint}</dd>
    </div>
  );
}
