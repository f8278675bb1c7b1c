import { useTranslation } from "react-i18next";
import { yuanText } from "~/shared/money";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";

export interface ListedEntitlement {
  readonly id: string;
  readonly kind: "money" | "promotion";
  readonly amountFen: number | null;
  readonly level: number | null;
  readonly purpose: string;
  readonly workerName: string | null;
  readonly unionName: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
}

/** What is due, to whom and for what; what was withdrawn stays with its reason. */
export function EntitlementList({
  entitlements,
  hasPayee = false,
}: {
  entitlements: readonly ListedEntitlement[];
  hasPayee?: boolean;
}) {
  const { t } = useTranslation("payouts");
  return (
    <DataTable
      caption={t("title")}
      rows={entitlements}
      rowKey={({ id }) => id}
      columns={[
        ...(hasPayee
          ? [
              {
                key: "payee",
                header: t("payee"),
                isWhole: true,
                cell: ({ workerName, unionName }: ListedEntitlement) => workerName ?? unionName,
              },
            ]
          : []),
        { key: "purpose", header: t("purpose"), cell: ({ purpose }) => purpose },
        {
          key: "what",
          header: t("what"),
          isWhole: true,
          align: "end",
          cell: (entitlement) => <Due entitlement={entitlement} />,
        },
        { key: "state", header: t("state"), cell: (one) => <DueState entitlement={one} /> },
      ]}
      empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
    />
  );
}

function Due({ entitlement }: { entitlement: ListedEntitlement }) {
  const { t } = useTranslation(["payouts", "qualifications"]);
  const { kind, amountFen, level } = entitlement;
  if (kind === "money") return t("payouts:money", { amount: yuanText(amountFen ?? 0) });
  const key = SKILL_LEVEL_KEYS[level ?? 0] ?? SKILL_LEVEL_KEYS[0];
  return t("payouts:promotion", { level: t(`qualifications:levels.${key}`) });
}

function DueState({ entitlement }: { entitlement: ListedEntitlement }) {
  const { t } = useTranslation("payouts");
  const { kind, withdrawnAt, withdrawalReason } = entitlement;
  if (withdrawnAt === null) {
    return (
      <StatusChip tone="info" icon="hourglass">
        {t(kind === "money" ? "toPay" : "toApprove")}
      </StatusChip>
    );
  }
  return (
    <>
      <StatusChip tone="neutral" icon="close">
        {t("withdrawn")}
      </StatusChip>{" "}
      {withdrawalReason}
    </>
  );
}
