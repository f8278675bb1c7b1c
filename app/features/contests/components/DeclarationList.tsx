import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Figure, Figures } from "~/ui/Figure";
import { StatusChip } from "~/ui/StatusChip";
import { stagePath } from "../domain/stage-places";
import type { DeclarationsPage } from "../find-declarations.server";
import styles from "./DeclarationList.module.css";
import type { FramedStage } from "./StageFrame";

/** Who has declared what for a stage, and who has still to. */
export function DeclarationList({ stage, page }: { stage: FramedStage; page: DeclarationsPage }) {
  const { t } = useTranslation("declarations");
  const { asks, rows, doneCount } = page;
  if (!asks) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <>
      <Figures isShort>
        <Figure label={t("done")} number={`${doneCount}/${rows.length}`} />
        <Figure
          label={t("missing")}
          number={rows.length - doneCount}
          tone={rows.length > doneCount ? "warn" : "neutral"}
        />
      </Figures>
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={({ stageEntryId }) => stageEntryId}
        rowHref={({ stageEntryId }) => `${stagePath(stage)}/declarations/${stageEntryId}`}
        columns={[
          {
            key: "code",
            header: t("entry"),
            width: "5rem",
            isWhole: true,
            cell: (row) => row.code,
          },
          { key: "names", header: t("name"), isWhole: true, cell: (row) => row.names.join("、") },
          {
            key: "state",
            header: t("state"),
            width: "9rem",
            cell: ({ missingCount }) =>
              missingCount === 0 ? (
                <StatusChip tone="good" icon="check">
                  {t("whole")}
                </StatusChip>
              ) : (
                <StatusChip tone="warn" icon="alert">
                  {t("lacks", { count: missingCount })}
                </StatusChip>
              ),
          },
          {
            key: "declared",
            header: t("declared"),
            cell: ({ declared }) => <Declared declared={declared} />,
          },
        ]}
        empty={<EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>}
      />
    </>
  );
}

function Declared({ declared }: Pick<DeclarationsPage["rows"][number], "declared">) {
  if (declared.length === 0) return "—";
  return (
    <ul className={styles.declared}>
      {declared.map(({ aspectKey, factor }) => (
        <li key={aspectKey}>
          {aspectKey}
          {factor === null ? null : <span>×{factor}</span>}
        </li>
      ))}
    </ul>
  );
}
