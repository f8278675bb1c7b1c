import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { PeriodText } from "./PeriodText";
import styles from "./PlaceSections.module.css";

interface Dated {
  id: string;
  startsOn: string | null;
  endsOn: string | null;
}

interface PlaceSectionsProps {
  here: string;
  memberships: readonly (Dated & { unionName: string; unionId: string })[];
  employments: readonly (Dated & { employerName: string; jobTitle: string | null })[];
  ties: readonly (Dated & { role: string; withId: string; withName: string })[];
  mayKeep: boolean;
}

/** Where a worker is a member, works and worked, and with whom they are tied. */
export function PlaceSections({
  here,
  memberships,
  employments,
  ties,
  mayKeep,
}: PlaceSectionsProps) {
  const { t } = useTranslation("registry");
  return (
    <>
      <DatedSection
        title={t("worker.memberships")}
        change={mayKeep ? { to: `${here}/membership`, label: t("membership.change") } : null}
        rows={memberships}
        what={({ unionId, unionName }) => <Link to={`/unions/${unionId}`}>{unionName}</Link>}
        none={t("worker.noMembership")}
      />
      <DatedSection
        title={t("worker.employments")}
        change={mayKeep ? { to: `${here}/employment`, label: t("employment.change") } : null}
        rows={employments}
        what={({ employerName, jobTitle }) =>
          jobTitle ? t("worker.jobAt", { employer: employerName, job: jobTitle }) : employerName
        }
        none={t("worker.noEmployment")}
      />
      <DatedSection
        title={t("worker.ties")}
        change={mayKeep ? { to: `${here}/ties`, label: t("ties.change") } : null}
        rows={ties}
        what={({ role, withId, withName }) => (
          <>
            {t(`ties.roles.${role}`)}
            {t("colon")}
            <Link to={`/workers/${withId}`}>{withName}</Link>
          </>
        )}
        none={t("worker.noTie")}
      />
    </>
  );
}

function DatedSection<Row extends Dated>({
  title,
  change,
  rows,
  what,
  none,
}: {
  title: string;
  change: { to: string; label: string } | null;
  rows: readonly Row[];
  what: (row: Row) => ReactNode;
  none: string;
}) {
  const { t } = useTranslation("registry");
  return (
    <Section
      title={title}
      actions={
        change ? (
          <ButtonLink to={change.to} look="outline">
            {change.label}
          </ButtonLink>
        ) : null
      }
    >
      {rows.length === 0 ? <p>{none}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span>{what(row)}</span>
            <span className={styles.period}>
              <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />
              {row.endsOn === null ? null : (
                <StatusChip tone="neutral">{t("period.over")}</StatusChip>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
