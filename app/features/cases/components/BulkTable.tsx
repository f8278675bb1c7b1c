import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import type { RefusalColumns } from "../domain/refusal-columns";
import { CaseName } from "./CaseName";
import { RefusalWords } from "./RefusalWords";

interface BulkRow extends RefusalColumns {
  readonly caseId: string;
  readonly road: string;
  readonly title: string;
  readonly note: string;
  readonly officerName: string | null;
  /** Where it stands; of what was moved already, it isn't known here. */
  readonly state?: string;
}

/** Cases of a bulk move, one line each, with the reason where they stay as they are. */
export function BulkTable({
  rows,
  caption,
  hasReasons = false,
}: {
  rows: readonly BulkRow[];
  caption: string;
  hasReasons?: boolean;
}) {
  const { t } = useTranslation(["cases", "roads"]);
  const reason: Column<BulkRow> = {
    key: "reason",
    header: t("bulk.reason"),
    cell: (row) => <RefusalWords {...row} />,
  };
  const hand: Column<BulkRow> = {
    key: "hand",
    header: t("queue.flags"),
    cell: ({ officerName }) => (officerName ? t("queue.insteadOf", { name: officerName }) : null),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      rowHref={({ caseId }) => `/cases/${caseId}`}
      columns={[
        {
          key: "who",
          header: t("queue.who"),
          isFrozen: true,
          cell: (row) => <CaseName of={row} />,
        },
        ...(hasReasons ? [reason] : []),
        ...(rows.some(({ officerName }) => officerName !== null) ? [hand] : []),
      ]}
      empty={<EmptyState title={t("bulk.none")} />}
    />
  );
}
