import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate } from "~/ui/When";

export interface ListedHonour {
  readonly id: string;
  readonly title: string;
  readonly grantor: string;
  readonly documentNumber: string;
  readonly grantedOn: string;
  readonly workerName: string | null;
  readonly unionName: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
}

/** Titles on the register, revoked ones with their reason; with their holders, where those aren't the page's own. */
export function HonourList({
  honours,
  hasHolder = false,
}: {
  honours: readonly ListedHonour[];
  hasHolder?: boolean;
}) {
  const { t } = useTranslation("honours");
  return (
    <DataTable
      caption={t("title")}
      rows={honours}
      rowKey={({ id }) => id}
      columns={[
        ...(hasHolder
          ? [
              {
                key: "holder",
                header: t("holder"),
                isWhole: true,
                cell: ({ workerName, unionName }: ListedHonour) => workerName ?? unionName,
              },
            ]
          : []),
        { key: "title", header: t("honour"), cell: ({ title }) => title },
        {
          key: "grantor",
          header: t("grantor"),
          cell: ({ grantor, documentNumber }) =>
            [grantor, documentNumber].filter(Boolean).join(" "),
        },
        {
          key: "on",
          header: t("on"),
          isWhole: true,
          cell: ({ grantedOn }) => <OnDate on={grantedOn} style="table" />,
        },
        {
          key: "state",
          header: t("state"),
          cell: (honour: ListedHonour) => <HonourState honour={honour} />,
        },
      ]}
      empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
    />
  );
}

function HonourState({ honour }: { honour: ListedHonour }) {
  const { t } = useTranslation("honours");
  if (honour.revokedAt === null) {
    return (
      <StatusChip tone="good" icon="check">
        {t("standing")}
      </StatusChip>
    );
  }
  return (
    <>
      <StatusChip tone="neutral" icon="close">
        {t("revoked")}
      </StatusChip>{" "}
      {honour.revocationReason}
    </>
  );
}
