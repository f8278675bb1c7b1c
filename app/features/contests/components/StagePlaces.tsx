import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import type { StagePlace } from "../find-stage-page.server";

/** The entries of a stage in their drawn order, by the code on the floor, each with how far it is marked. */
export function StagePlaces({ places }: { places: readonly StagePlace[] }) {
  const { t } = useTranslation(["stages", "judging"]);
  const drawn = places.filter(({ isDrawn }) => isDrawn);
  const columns: readonly Column<StagePlace>[] = [
    {
      key: "code",
      header: t("places.code"),
      isWhole: true,
      cell: ({ stationCode, place }) => stationCode ?? t("places.place", { place }),
    },
    {
      key: "attendance",
      header: t("places.attendance"),
      cell: ({ noScore, attendance }) =>
        noScore ? (
          <StatusChip tone="neutral" icon="minus">
            {t(`judging:noScores.${noScore}`)}
          </StatusChip>
        ) : (
          t(`attendance.${attendance}`)
        ),
    },
    {
      key: "signed",
      header: t("places.signed"),
      align: "end",
      cell: ({ noScore, sheetCount, doneCount }) =>
        noScore || sheetCount === 0 ? "—" : `${doneCount}/${sheetCount}`,
    },
  ];
  return (
    <DataTable
      caption={t("places.title")}
      columns={columns}
      rows={drawn}
      rowKey={({ key }) => key}
      groupOf={({ batch }) => (batch === null ? "" : t("places.batch", { batch }))}
      isDense
      empty={
        <EmptyState
          title={
            places.length > 0 ? t("places.none", { count: places.length }) : t("places.nobody")
          }
        >
          {t(places.length > 0 ? "places.noneDrawn" : "places.noneEntered")}
        </EmptyState>
      }
    />
  );
}
