import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WorkerName } from "~/features/registry/components/WorkerName";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { OnDate } from "~/ui/When";
import type { HeldCertificate } from "../find-held-certificates.server";
import { LookupChip } from "./CertificateTable";

/** The certificates of many workers; a trade leads to all of it. */
export function HeldCertificateTable({ rows }: { rows: readonly HeldCertificate[] }) {
  const { t } = useTranslation(["qualifications", "registry"]);
  return (
    <DataTable<HeldCertificate>
      caption={t("held.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/certificates/${id}`}
      columns={[
        {
          key: "name",
          header: t("registry:fields.name"),
          isFrozen: true,
          cell: ({ workerName, namePinyin }) => (
            <WorkerName name={workerName} pinyin={namePinyin} />
          ),
        },
        { key: "union", header: t("registry:fields.union"), cell: ({ unionName }) => unionName },
        {
          key: "trade",
          header: t("fields.trade"),
          cell: ({ tradeId, tradeName }) =>
            tradeId ? <Link to={`/certificates?trade=${tradeId}`}>{tradeName}</Link> : tradeName,
        },
        {
          key: "level",
          header: t("fields.level"),
          isWhole: true,
          cell: ({ level }) => t(`levels.${SKILL_LEVEL_KEYS[level] ?? "apprentice"}`),
        },
        { key: "number", header: t("fields.number"), isWhole: true, cell: ({ number }) => number },
        {
          key: "issued",
          header: t("fields.issuedOn"),
          isWhole: true,
          cell: ({ issuedOn }) => <OnDate on={issuedOn} style="table" />,
        },
        { key: "lookup", header: t("fields.lookup"), cell: (row) => <LookupChip {...row} /> },
      ]}
      empty={<EmptyState title={t("held.none")}>{t("held.noneHint")}</EmptyState>}
    />
  );
}
