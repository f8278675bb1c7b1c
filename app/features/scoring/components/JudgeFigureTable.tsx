import { useTranslation } from "react-i18next";
import { thousandthsText } from "~/shared/points";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import type { MatrixModule, MatrixPage, MatrixSeat } from "../find-matrix.server";
import type { SameEmployer } from "../find-same-employers.server";
import { useJudgeHints } from "./use-judge-hints";

type Row = MatrixSeat & { readonly module: MatrixModule };

interface JudgeFigureTableProps {
  page: MatrixPage;
  sameEmployers: readonly SameEmployer[];
}

/** How the judges mark beside each other, for the chief judge alone: worth a look, never a verdict. */
export function JudgeFigureTable({ page, sameEmployers }: JudgeFigureTableProps) {
  const { t } = useTranslation("matrix");
  const hintOf = useJudgeHints(page, sameEmployers);
  const rows = page.modules.flatMap((module) =>
    module.seats.flatMap((seat): Row[] => (seat.figures ? [{ ...seat, module }] : [])),
  );
  const columns: readonly Column<Row>[] = [
    { key: "name", header: t("judges.name"), cell: ({ name }) => name, isWhole: true },
    {
      key: "deviation",
      header: t("judges.deviation"),
      align: "end",
      cell: ({ figures }) => deviationText(figures?.deviationHundredths ?? 0),
    },
    {
      key: "range",
      header: t("judges.range"),
      align: "end",
      cell: ({ figures }) =>
        figures?.lowest == null || figures.highest == null
          ? "—"
          : `${thousandthsText(figures.lowest)}–${thousandthsText(figures.highest)}`,
    },
    {
      key: "speed",
      header: t("judges.speed"),
      align: "end",
      isWhole: true,
      cell: ({ secondsPerSheet: seconds }) =>
        seconds === null
          ? "—"
          : t("judges.time", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    },
    { key: "hint", header: t("judges.hint"), cell: (row) => hintOf(row, row.module) },
  ];
  return (
    <DataTable
      caption={t("judges.title")}
      columns={columns}
      rows={rows}
      rowKey={({ seatId }) => seatId}
      isDense
      empty={<EmptyState title={t("judges.none")} />}
    />
  );
}

function deviationText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}
