import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate } from "~/ui/When";
import { warningsAbout } from "../domain/certificate-warnings";

interface Certificate {
  id: string;
  tradeName: string;
  level: number;
  number: string;
  issuer: string;
  issuedOn: string;
  voidedAt: string | null;
  lookup: "found" | "not-found" | "differs" | null;
}

const TONES = {
  found: { tone: "good", icon: "check" },
  "not-found": { tone: "danger", icon: "close" },
  differs: { tone: "warn", icon: "alert" },
} as const;

/** The certificates that a worker holds, with what the register look-up said. */
export function CertificateTable({
  certificates,
  isOwn = false,
}: {
  certificates: readonly Certificate[];
  /** To the worker, who reads and does nothing about them here. */
  isOwn?: boolean;
}) {
  const { t } = useTranslation("qualifications");
  return (
    <DataTable<Certificate>
      caption={t("certificates.title")}
      rows={certificates}
      rowKey={({ id }) => id}
      {...(isOwn ? {} : { rowHref: ({ id }: Certificate) => `/certificates/${id}` })}
      columns={[
        {
          key: "trade",
          header: t("fields.trade"),
          isFrozen: true,
          cell: ({ tradeName, level }) =>
            t("tradeAndLevel", {
              trade: tradeName,
              level: t(`levels.${SKILL_LEVEL_KEYS[level] ?? "apprentice"}`),
            }),
        },
        { key: "number", header: t("fields.number"), isWhole: true, cell: ({ number }) => number },
        {
          key: "issuer",
          header: t("fields.issuer"),
          cell: ({ issuer }) => issuer || t("fields.issuerUnknown"),
        },
        {
          key: "issued",
          header: t("fields.issuedOn"),
          isWhole: true,
          cell: ({ issuedOn }) => <OnDate on={issuedOn} style="table" />,
        },
        {
          key: "lookup",
          header: t("fields.lookup"),
          cell: (certificate) => <LookupChip {...certificate} />,
        },
      ]}
      empty={<EmptyState title={t("certificates.none")}>{t("certificates.noneHint")}</EmptyState>}
    />
  );
}

/** What the register look-up said, or that the certificate is void or doubtful in itself. */
export function LookupChip(certificate: Omit<Certificate, "id">) {
  const { t } = useTranslation("qualifications");
  const { lookup, voidedAt } = certificate;
  if (voidedAt) return <StatusChip tone="neutral">{t("certificates.void")}</StatusChip>;
  if (lookup) return <StatusChip {...TONES[lookup]}>{t(`lookups.${lookup}`)}</StatusChip>;
  const doubts = warningsAbout(certificate).length > 0;
  return (
    <StatusChip tone={doubts ? "warn" : "neutral"} {...(doubts ? { icon: "alert" } : {})}>
      {t(doubts ? "certificates.doubtful" : "lookups.none")}
    </StatusChip>
  );
}

export function AddCertificate({ here }: { here: string }) {
  const { t } = useTranslation("qualifications");
  return (
    <ButtonLink to={`${here}/certificates/new`} look="outline" icon="plus">
      {t("certificates.record")}
    </ButtonLink>
  );
}
