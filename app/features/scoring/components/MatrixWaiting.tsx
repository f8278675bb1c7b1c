import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Section } from "~/ui/Page";
import type { MatrixPage, MatrixSeat } from "../find-matrix.server";

type Row = MatrixSeat & { readonly module: string };

/** Before the first mark: who sits at which tablet, since there is nothing else to watch yet. */
export function MatrixWaiting({ page }: { page: MatrixPage }) {
  const { t } = useTranslation("matrix");
  const isBegun = page.cells.some(({ state }) => !["empty", "no-score", "excused"].includes(state));
  if (isBegun || page.stage.stageState !== "judging") return null;
  const rows = page.modules.flatMap(({ name, seats }) =>
    seats.map((seat): Row => ({ ...seat, module: name })),
  );
  const columns: readonly Column<Row>[] = [
    { key: "name", header: t("judges.name"), cell: ({ name }) => name, isWhole: true },
    { key: "module", header: t("waiting.module"), cell: ({ module }) => module },
    {
      key: "tablet",
      header: t("waiting.tablet"),
      cell: ({ tablet }) =>
        tablet
          ? t("waiting.there", {
              tablet: tablet.deviceKey.slice(-4),
              at: clockText(tablet.seenAt),
            })
          : t("waiting.nobody"),
    },
  ];
  return (
    <Section title={t("waiting.title")} hint={t("waiting.lead")} isFlush>
      <DataTable
        caption={t("waiting.title")}
        columns={columns}
        rows={rows}
        rowKey={({ seatId }) => seatId}
        isDense
        empty={<EmptyState title={t("judges.none")} />}
      />
    </Section>
  );
}
