import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import type { ImportKindName, RowDetail, Verdict } from "../domain/import-kind";
import { reasonText } from "../domain/reason-text";
import { shownVerdict } from "../domain/row-text";
import styles from "./RowTable.module.css";
import { VerdictChip } from "./VerdictChip";

interface Row {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly label: string | null;
  readonly note: string | null;
  readonly detail: RowDetail;
  readonly outcome: "applied" | "same" | "refused" | null;
}

/** Rows of a list with what each will do, or what came of it, and why. */
export function RowTable({ kind, rows }: { kind: ImportKindName; rows: readonly Row[] }) {
  const { t } = useTranslation("imports");
  return (
    <DataTable
      caption={t("rows.title")}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      isDense
      columns={[
        {
          key: "seq",
          header: t("rows.seq"),
          align: "end",
          width: "4.5rem",
          cell: ({ seq }) => seq,
        },
        {
          key: "label",
          header: t(`fields.${kind}-name`),
          isFrozen: true,
          cell: ({ label, note }) => (
            <span className={styles.who}>
              {label === "" ? "—" : label}
              {note ? <span className={styles.note}>{note}</span> : null}
            </span>
          ),
        },
        {
          key: "verdict",
          header: t("rows.verdict"),
          width: "8rem",
          cell: (row) => <VerdictChip verdict={shownVerdict(row)} />,
        },
        {
          key: "detail",
          header: t("rows.detail"),
          cell: ({ detail }) => <Detail kind={kind} detail={detail} />,
        },
      ]}
      empty={<EmptyState title={t("rows.none")}>{t("rows.noneHint")}</EmptyState>}
    />
  );
}

function Detail({ kind, detail }: { kind: ImportKindName; detail: RowDetail }) {
  const { t } = useTranslation("imports");
  const { reasons = [], changes = [], warnings = [] } = detail;
  const said = [...reasons, ...warnings];
  if (said.length + changes.length === 0) return null;
  const fields = changes.map((field) => t(`changed.${field}`)).join(t("rows.comma"));
  return (
    <ul className={styles.reasons}>
      {changes.length > 0 ? <li>{t("rows.changes", { fields })}</li> : null}
      {said.map((reason) => (
        <li key={`${reason.field}/${reason.reason}`}>{reasonText(t, kind, reason)}</li>
      ))}
    </ul>
  );
}
