import { useTranslation } from "react-i18next";
import { thousandthsText } from "~/shared/points";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import type { MatrixPage, MatrixSeat } from "../find-matrix.server";

type Row = MatrixSeat & { readonly module: string };

/** How the judges mark beside each other, for the chief judge alone: worth a look, never a verdict. */
export function JudgeFigureTable({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const rows = page.modules.flatMap(({ name, seats }) =>
    seats.flatMap((seat): Row[] => (seat.figures ? [{ ...seat, module: name }] : [])),
  );
  const farthest = Math.max(...rows.map(({ figures }) => figures?.deviationHundredths ?? 0));
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
    {
      key: "hint",
      header: t("judges.hint"),
      cell: ({ figures }) =>
        farthest > 0 && rows.length > 2 && figures?.deviationHundredths === farthest
          ? t("judges.farthest")
          : "—",
    },
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
